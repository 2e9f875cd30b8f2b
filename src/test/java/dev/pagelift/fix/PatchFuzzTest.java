package dev.pagelift.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pagelift.fuzz.Seeds;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file was and becomes, its edits and its patch say just that. */
class PatchFuzzTest {

    static Stream<byte[]> texts() {
        return Seeds.texts(
                "a\nb\nc\n\0a\nc\nd",
                "\0new\r\n",
                "old\0",
                "a\r\nb\n\n\n\0\n\na\rb\n",
                "x\ud83d\ude00y\0x\ud83d\ude01y");
    }

    /** The text before, a NUL, and the text after. */
    @MethodSource("texts")
    @FuzzTest
    void editsAndPatches(byte[] bytes) {
        String both = Seeds.text(bytes);
        int nul = Math.max(both.indexOf('\0'), 0);
        String before = both.substring(0, nul);
        String after = both.substring(nul).replace("\0", "");
        Change change = new Change(RepoPath.of("a.txt"), before, after);
        assertEquals(after, edited(before, change.edits()));
        if (before.equals(after)) {
            return;
        }
        String patch = Patch.of(List.of(change));
        org.eclipse.jgit.patch.Patch read = new org.eclipse.jgit.patch.Patch();
        byte[] patched = patch.getBytes(StandardCharsets.UTF_8);
        read.parse(patched, 0, patched.length);
        assertTrue(read.getErrors().isEmpty(), () -> patch + read.getErrors());
    }

    private static String edited(String before, List<Edit> edits) {
        StringBuilder text = new StringBuilder(before);
        int end = before.length();
        for (int i = edits.size() - 1; i >= 0; i--) {
            Edit.Replace edit = (Edit.Replace) edits.get(i);
            Span span = edit.span();
            assertTrue(span.end() <= end, "edits are in order and apart");
            assertFalse(splitsACharacter(before, span.start()) || splitsACharacter(before, span.end()), edit::toString);
            text.replace(span.start(), span.end(), edit.text());
            end = span.start();
        }
        return text.toString();
    }

    private static boolean splitsACharacter(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
