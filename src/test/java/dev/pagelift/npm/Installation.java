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
import java.util.stream.Stream;

/** Packages that a lock file below {@code src/test} pins, installed below {@code target} when first asked for. */
final class Installation {

    private static final Path LOCK_FILE = Path.of("package-lock.json");
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Path wanted;
    private final Path installed;

    Installation(String name) {
        wanted = Path.of("src/test", name).toAbsolutePath();
        installed = Path.of("target", name).toAbsolutePath();
    }

    /** Holds the packages by name. */
    synchronized Path folder() {
        try {
            Files.createDirectories(installed);
            try (FileChannel channel = FileChannel.open(
                    installed.resolve("installing"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                if (!isInstalled()) {
                    reinstall();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return installed.resolve("node_modules");
    }

    /** One of our scripts, beside the packages so that it finds them. */
    Path script(String name) {
        folder();
        try {
            return Files.copy(wanted.resolve(name), installed.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isInstalled() throws IOException {
        Path lock = installed.resolve("installed-lock.json");
        return Files.exists(lock) && Files.mismatch(lock, wanted.resolve(LOCK_FILE)) < 0;
    }

    private void reinstall() throws IOException {
        try (Stream<Path> files = Files.list(wanted)) {
            for (Path file : files.toList()) {
                Files.copy(file, installed.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        new Run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"))
                .in(installed)
                .within(LIMIT)
                .successfully();
        Files.copy(
                wanted.resolve(LOCK_FILE),
                installed.resolve("installed-lock.json"),
                StandardCopyOption.REPLACE_EXISTING);
    }
}
