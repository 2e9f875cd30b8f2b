package dev.pagelift.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.npm.Npm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The programs of the ECMAScript test suite that every parser has to accept; the package is a selection of them for parsers. */
class Test262IT {

    /** Files of valid programs that we say are not valid, one by one. There are none. */
    private static final List<String> KNOWN_FAILURES = List.of();

    @Test
    void validProgramsAreValid() throws IOException {
        assertEquals(KNOWN_FAILURES, refused("pass"));
    }

    @Test
    void soTheyAreWithMoreParenthesesAndSemicolons() throws IOException {
        assertEquals(KNOWN_FAILURES, refused("pass-explicit"));
    }

    private static List<String> refused(String folder) throws IOException {
        Path programs = Npm.corpus().resolve("test262-parser-tests").resolve(folder);
        try (Stream<Path> files = Files.list(programs)) {
            List<Path> all = files.sorted().toList();
            assertTrue(all.size() > 1900, "only " + all.size() + " programs");
            return all.stream()
                    .filter(Test262IT::isRefused)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static boolean isRefused(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            Script script = Script.parse(text, Dialect.JAVASCRIPT);
            return !script.problems().isEmpty() || !script.givenUp().isEmpty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
