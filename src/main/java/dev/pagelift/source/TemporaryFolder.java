package dev.pagelift.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A private folder that is gone when it is closed, and at the latest when the program ends, however it ends. */
final class TemporaryFolder implements AutoCloseable {

    private final Path path;
    private final Thread atEnd;

    private TemporaryFolder(Path path) {
        this.path = path;
        this.atEnd = new Thread(this::delete, "delete " + path.getFileName());
        Runtime.getRuntime().addShutdownHook(atEnd);
    }

    static TemporaryFolder create() throws SourceException {
        try {
            return new TemporaryFolder(Files.createTempDirectory("pagelift-"));
        } catch (IOException e) {
            throw new SourceException(
                    "No temporary folder can be made to clone into; check java.io.tmpdir and free space.", e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            // The program is ending, and the folder is gone already.
        }
    }

    private void delete() {
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            path.toFile().deleteOnExit();
        }
    }
}
