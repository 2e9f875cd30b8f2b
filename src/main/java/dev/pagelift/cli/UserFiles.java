package dev.pagelift.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Files that the user names on the command line. */
final class UserFiles {

    private static final long LARGEST = 256L << 20;

    private UserFiles() {}

    static String text(String file) throws UsageException {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    static InputStream open(String file) throws UsageException {
        try {
            Path path = Path.of(file);
            if (!Files.exists(path)) {
                throw new UsageException("There is no file '" + file + "'.");
            }
            if (!Files.isRegularFile(path)) {
                throw new UsageException("'" + file + "' is not a file that can be read.");
            }
            if (Files.size(path) > LARGEST) {
                throw new UsageException("'" + file + "' is larger than 256 MiB.");
            }
            return Files.newInputStream(path);
        } catch (IOException | InvalidPathException e) {
            throw unreadable(file);
        }
    }

    static UsageException unreadable(String file) {
        return new UsageException("'" + file + "' cannot be read: check the path and its permissions.");
    }
}
