package dev.pagelift.cli;

import dev.pagelift.report.Format;
import dev.pagelift.report.PlanFormat;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What every command prints about a folder, in every format. */
record EveryOutput(List<Printed> printed) {

    /**
     * What one command line printed.
     *
     * @param format the name of the format, {@code patch} for a patch, and {@code errors} for standard error
     */
    record Printed(String commandLine, String format, String text) {

        boolean isFor(String... formats) {
            return List.of(formats).contains(format);
        }
    }

    /**
     * @param options more of them for each audit
     */
    static EveryOutput of(Path folder, String... options) {
        EveryOutput every = new EveryOutput(new ArrayList<>());
        for (Format format : Format.values()) {
            List<String> audit =
                    new ArrayList<>(List.of("audit", folder.toString(), "--show-suppressed", "-f", word(format)));
            audit.addAll(List.of(options));
            every.run(word(format), audit.toArray(String[]::new));
        }
        for (PlanFormat format : PlanFormat.values()) {
            every.run(word(format), "plan", folder.toString(), "-f", word(format));
        }
        for (InspectCommand.FactFormat format : InspectCommand.FactFormat.values()) {
            every.run(word(format), "inspect", folder.toString(), "-f", word(format));
        }
        every.run("patch", "fix", folder.toString(), "--unsafe");
        every.run("patch", "fix", folder.toString(), "--cleanup", "--functions", "router");
        return every;
    }

    private static String word(Enum<?> format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private void run(String format, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        new CommandLineTool(print(out), print(err), Map.of(), false).run(arguments);
        String commandLine = String.join(" ", arguments);
        printed.add(new Printed(commandLine, format, out.toString(StandardCharsets.UTF_8)));
        printed.add(new Printed(commandLine, "errors", err.toString(StandardCharsets.UTF_8)));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
