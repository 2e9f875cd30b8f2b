package dev.pagelift.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where a fuzzer starts: files of the fixtures, by what their names end in. */
public final class Seeds {

    private Seeds() {}

    public static Stream<byte[]> files(String... endings) {
        try (Stream<Path> files = Files.walk(Path.of("fixtures"))) {
            List<byte[]> seeds = files.filter(Files::isRegularFile)
                    .filter(file ->
                            Stream.of(endings).anyMatch(file.getFileName().toString()::endsWith))
                    .sorted()
                    .map(Seeds::read)
                    .toList();
            if (seeds.isEmpty()) {
                throw new AssertionError("no fixture ends in " + List.of(endings));
            }
            return seeds.stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static Stream<byte[]> texts(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
