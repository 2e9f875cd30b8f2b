package dev.pagelift.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void theLastLineCountsWithItsEnd() {
        assertEquals(
                List.of(
                        "8b7cf3e952e7aeb2:1",
                        "b1ae1287ec4718d9:1",
                        "bff680108adb0fcc:1",
                        "c6805c5e1288b612:1",
                        "b86d3392aea1be30:1",
                        "e6ceba753e1a442:1"),
                hashes(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End", 6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n",
                " hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r",
                " hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n",
                " hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n"
            })
    void everyEndOfALineIsAnEnd(String text) {
        assertEquals(
                List.of(
                        "e9496ae3ebfced30:1",
                        "fb7c023a8b9ccb3f:1",
                        "ce8ba1a563dcdaca:1",
                        "e20e36e16fcb0cc8:1",
                        "b3edc88f2938467e:1",
                        "c8e28b0b4002a3a0:1",
                        "c129715d7a2bc9a3:1"),
                hashes(text, 7));
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
