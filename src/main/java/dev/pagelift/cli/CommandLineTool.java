package dev.pagelift.cli;

import dev.pagelift.fleet.FleetException;
import dev.pagelift.report.Escape;
import dev.pagelift.source.ExplainedException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/** Reads the command line and runs the command it names. */
public final class CommandLineTool {

    private static final Set<String> ROOT_OPTIONS = Set.of("-h", "--help", "-V", "--version");

    private final Terminal terminal;

    /**
     * @param interactive whether a person sees what is printed
     */
    public CommandLineTool(PrintStream out, PrintStream err, Map<String, String> environment, boolean interactive) {
        this.terminal = new Terminal(out, err, environment, interactive);
    }

    /** Runs one command line and gives the exit code. */
    public int run(String... args) {
        String[] words = withCommand(args);
        CommandLine commandLine = Commands.of(words[0], terminal)
                .setOut(printer(terminal.out()))
                .setErr(printer(terminal.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.style().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((failure, rest) -> refuse(failure))
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, args));
        return commandLine.execute(words);
    }

    private static PrintWriter printer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Without the name of a command, the command is {@code audit}. */
    private static String[] withCommand(String... args) {
        if (args.length > 0 && (ROOT_OPTIONS.contains(args[0]) || Commands.NAMES.contains(args[0]))) {
            return args;
        }
        String[] longer = new String[args.length + 1];
        longer[0] = "audit";
        System.arraycopy(args, 0, longer, 1, args.length);
        return longer;
    }

    /** A wrong option gets one sentence and not the whole help. */
    private int refuse(CommandLine.ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        say(String.valueOf(failure.getMessage()));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(failure, command.getErr())) {
            terminal.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        return ExitCode.USAGE;
    }

    private int explain(Exception failure, String... args) {
        say(
                failure instanceof ExplainedException explained
                        ? explained.reason()
                        : "internal error (" + failure.getClass().getSimpleName()
                                + "); run again with --debug and report what it prints.");
        if (Arrays.asList(args).contains("--debug")) {
            failure.printStackTrace(terminal.err());
        }
        boolean isUsage = failure instanceof UsageException || failure instanceof FleetException;
        return isUsage ? ExitCode.USAGE : ExitCode.INCOMPLETE;
    }

    /** Line by line, because a message can hold what somebody else wrote. */
    private void say(String message) {
        String sign = "pagelift: ";
        for (String line : message.split("\n")) {
            terminal.err().println(sign + Escape.terminal(line));
            sign = "";
        }
    }
}
