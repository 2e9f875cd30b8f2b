package dev.pagelift.fleet;

import dev.pagelift.audit.Digest;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder of a fleet's results. A file in it is either whole or not there. */
public final class FleetFolder {

    private static final int LONGEST_NAME = 80;
    private static final int HASH_BYTES = 6;
    private static final String REPORTS = "sarif";

    private final Path root;

    public FleetFolder(Path root) {
        this.root = root;
    }

    /** As the user named it. */
    @Override
    public String toString() {
        return root.toString();
    }

    /** A file in it, as the user would name it. */
    String path(String name) {
        return root.resolve(name).toString();
    }

    Path journal() {
        return root.resolve("journal.jsonl");
    }

    /** Where the workers put what they fetch; what a killed one left there is deleted with it. */
    Path temporary() {
        return root.resolve("tmp");
    }

    void create() throws IOException {
        Files.createDirectories(root.resolve(REPORTS));
        Files.createDirectories(temporary());
    }

    /** Deletes what was left half done, as far as the workers of a killed run let go of it. */
    void deleteTemporary() {
        try (Stream<Path> paths = Files.walk(temporary())) {
            paths.sorted(Comparator.reverseOrder()).forEach(FleetFolder::tryToDelete);
        } catch (IOException | UncheckedIOException e) {
            // The next run tries again.
        }
    }

    private static void tryToDelete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // The next run tries again.
        }
    }

    /** The name of a repository's report from the folder's root: readable, and different for every repository on every file system. */
    static String report(String repository) {
        String readable = repository.replaceAll("[^A-Za-z0-9.@_-]+", "-").replaceAll("^[.-]+", "");
        String end =
                readable.length() <= LONGEST_NAME ? readable : readable.substring(readable.length() - LONGEST_NAME);
        return REPORTS + "/" + end + "-" + Digest.of(repository, HASH_BYTES) + ".sarif";
    }

    /** Something that writes a file's bytes. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Something that writes a file's text. */
    interface Text {
        void write(BufferedWriter out) throws IOException;
    }

    /**
     * Writes a file as a whole, in the place of an earlier one. No two threads of a process write a file of the same name.
     *
     * @param name from the folder's root
     */
    void write(String name, Content content) throws IOException {
        Path file = root.resolve(name);
        Path unfinished = temporary()
                .resolve(file.getFileName() + "." + ProcessHandle.current().pid());
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            content.write(out);
        }
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Copies a file into another folder of results. */
    void copy(String name, FleetFolder other) throws IOException {
        other.write(name, out -> Files.copy(root.resolve(name), out));
    }

    void writeText(String name, Text text) throws IOException {
        write(name, out -> {
            BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.write(writer);
            writer.flush();
        });
    }
}
