package dev.pagelift.script;

import dev.pagelift.npm.Npm;
import dev.pagelift.snapshot.RepoPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The scripts in the packages of {@code src/test/npm-corpus}. With {@code -Dreferee=whole} all of them are read, without it every so
 * manyth. {@code -Dreferee.folder=DIR} names other files.
 */
final class NpmFiles {

    private static final boolean WHOLE = "whole".equals(System.getProperty("referee"));
    private static final long LARGEST = 1 << 20;

    private NpmFiles() {}

    static List<Path> everyNth(int n) throws IOException {
        List<Path> all = all();
        List<Path> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += WHOLE ? 1 : n) {
            some.add(all.get(i));
        }
        return some;
    }

    private static List<Path> all() throws IOException {
        String folder = System.getProperty("referee.folder");
        try (Stream<Path> all = Files.walk(folder == null ? Npm.corpus() : Path.of(folder))) {
            return all.filter(file -> Dialect.of(nameOf(file)).isPresent())
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("test262"))
                    .filter(file -> WHOLE || size(file) < LARGEST)
                    .sorted()
                    .toList();
        }
    }

    static Dialect dialect(Path file) {
        return Dialect.of(nameOf(file)).orElseThrow();
    }

    private static RepoPath nameOf(Path file) {
        return RepoPath.of(file.getFileName().toString());
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
