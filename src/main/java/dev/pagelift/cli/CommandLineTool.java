package dev.pagelift.cli;

import dev.pagelift.source.SourceException;
import dev.pagelift.verify.VerifyException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/** Reads the command line and runs the command it names. */
public final class CommandLineTool {

    private static final Set<String> ROOT_WORDS =
            Set.of("audit", "inspect", "fix", "verify", "rules", "help", "-h", "--help", "-V", "--version");

    private final Terminal terminal;

    /**
     * @param interactive whether a person sees what is printed
     */
    public CommandLineTool(PrintStream out, PrintStream err, Map<String, String> environment, boolean interactive) {
        this.terminal = new Terminal(out, err, environment, interactive);
    }

    /** Runs one command line and gives the exit code. */
    public int run(String... args) {
        CommandLine commandLine = new CommandLine(new PageliftCommand(terminal))
                .setOut(printer(terminal.out()))
                .setErr(printer(terminal.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.style().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, args));
        return commandLine.execute(withCommand(args));
    }

    private static PrintWriter printer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Without the name of a command, the command is {@code audit}. */
    private static String[] withCommand(String... args) {
        if (args.length > 0 && ROOT_WORDS.contains(args[0])) {
            return args;
        }
        String[] longer = new String[args.length + 1];
        longer[0] = "audit";
        System.arraycopy(args, 0, longer, 1, args.length);
        return longer;
    }

    private int explain(Exception failure, String... args) {
        terminal.clearProgress();
        List<String> words = Arrays.asList(args);
        if (failure instanceof SourceException source) {
            terminal.err().println("pagelift: " + source.reason());
        } else if (failure instanceof VerifyException verify) {
            terminal.err().println("pagelift: " + verify.reason());
        } else {
            terminal.err()
                    .println("pagelift: internal error (" + failure.getClass().getSimpleName()
                            + "); run again with --debug and report what it prints.");
        }
        if (words.contains("--debug")) {
            failure.printStackTrace(terminal.err());
        }
        return ExitCode.INCOMPLETE;
    }
}
