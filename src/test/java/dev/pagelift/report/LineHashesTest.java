package dev.pagelift.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The published test vectors of github/codeql-action (src/fingerprints.test.ts). */
class LineHashesTest {

    private static List<String> hashes(String text, int lines) {
        LineHashes hashes = LineHashes.of(text);
        return IntStream.rangeClosed(1, lines).mapToObj(hashes::of).toList();
    }

    @Test
    void anEmptyFileHasOneLine() {
        assertEquals(List.of("c129715d7a2bc9a3:1"), hashes("", 1));
    }

    @Test
    void blanksDoNotCount() {
        assertEquals(
                List.of("271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"),
                hashes(" a\nb\n  \t\tc\n d", 4));
    }

    @Test
    void equalHashesAreNumbered() {
        assertEquals(
                List.of(
                        "a7f2ff13bc495cf2:1",
                        "a7f2ff13bc495cf2:2",
                        "a7f2ff13bc495cf2:3",
                        "a7f2ff13bc495cf2:4",
                        "a7f2ff13bc495cf2:5",
                        "a7f2ff13bc495cf2:6",
                        "a7f2ff1481e87703:1",
                        "a9cf91f7bbf1862b:1",
                        "55ec222b86bcae53:1",
                        "cc97dc7b1d7d8f7b:1",
                        "c129715d7a2bc9a3:1"),
                hashes("Lorem ipsum dolor sit amet.\n".repeat(10), 11));
    }

    @Test
    void lineBreaksAreAllAlike() {
        assertEquals(hashes("x = 2\ny = 1\nz\n", 4), hashes("x = 2\r\ny = 1\r\nz\r\n", 4));
        assertEquals(hashes("x = 2\ny = 1\nz\n", 4), hashes("x = 2\ry = 1\rz\r", 4));
    }
}
