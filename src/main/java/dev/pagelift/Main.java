package dev.pagelift;

import dev.pagelift.cli.CommandLineTool;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The program: streams in, exit code out. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // Not System.out: it encodes in whatever the machine prefers, and flushes after every line.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exitCode = new CommandLineTool(out, err, System.getenv(), isInteractive()).run(args);
        out.flush();
        System.exit(exitCode);
    }

    // Java 22 to 24 could give a console that is not a terminal; the launcher uses 17 or 25, which do not.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isInteractive() {
        return System.console() != null;
    }
}
