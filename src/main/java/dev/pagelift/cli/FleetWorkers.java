package dev.pagelift.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * How the worker processes of a fleet are started.
 *
 * @param command the whole command line
 * @param options those of the user's options that decide about findings
 */
record FleetWorkers(List<String> command, List<String> options) {

    static FleetWorkers of(CommandSpec fleet, Path folder, int memoryMib) {
        List<String> options = options(fleet);
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        // Those of the launcher: the archive of classes and the quick compiler halve the processor time of some hundred
        // repositories.
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-Xmx" + memoryMib + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + folder.resolve("tmp").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.pagelift.Main",
                FleetWorkerCommand.NAME));
        command.addAll(options);
        command.add(folder.toString());
        return new FleetWorkers(List.copyOf(command), options);
    }

    /** What the user gave for an audit is given on as it was written; what is only for the fleet is left out. */
    private static List<String> options(CommandSpec fleet) {
        CommandSpec worker = CommandSpec.forAnnotatedObject(new FleetWorkerCommand());
        List<String> options = new ArrayList<>();
        for (OptionSpec option : fleet.commandLine().getParseResult().matchedOptionsSet()) {
            String name = option.longestName();
            if (worker.findOption(name) != null) {
                boolean isFlag = option.arity().max() == 0;
                options.addAll(isFlag ? List.of(name) : List.of(name, String.join(",", option.originalStringValues())));
            }
        }
        return options;
    }
}
