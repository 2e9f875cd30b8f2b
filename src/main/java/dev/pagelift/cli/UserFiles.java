package dev.pagelift.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Files that the user names on the command line. */
final class UserFiles {

    private static final long LARGEST = 256L << 20;

    private UserFiles() {}

    static String text(String file) throws UsageException {
        try {
            Path path = Path.of(file);
            if (Files.isRegularFile(path) && Files.size(path) <= LARGEST) {
                return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            }
            throw new UsageException(
                    Files.exists(path)
                            ? "'" + file + "' is not a file that can be read."
                            : "There is no file '" + file + "'.");
        } catch (IOException | InvalidPathException e) {
            throw new UsageException("'" + file + "' cannot be read: check the path and its permissions.");
        }
    }
}
