package dev.pagelift.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.source.InMemory;
import dev.pagelift.source.SourceException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What an audit does with readers that do not come to their end. */
class GuardTest {

    private static Snapshot snapshot(Limits limits) {
        try {
            return Snapshot.of(InMemory.of(Map.of("a.txt", "text", "b.txt", "text")), limits);
        } catch (SourceException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> told(Snapshot snapshot) {
        return snapshot.notices().stream()
                .map(notice -> notice.at() + " " + notice.kind() + " " + notice.message())
                .toList();
    }

    private static List<String> after(Snapshot snapshot, Callable<String> reader) {
        SourceFile file = snapshot.file(RepoPath.of("a.txt")).orElseThrow();
        assertEquals("nothing", snapshot.understand(file, reader, "nothing"));
        // With time enough for any machine: the threads are the same for all snapshots.
        Snapshot next = snapshot(Limits.DEFAULT);
        assertEquals("read", next.understand(file, () -> "read", "nothing"), "the next reader is not affected");
        assertTrue(snapshot.notices().stream().allMatch(notice -> notice.effect() == Notice.Effect.INCOMPLETE));
        return told(snapshot);
    }

    @Test
    void aReaderWithoutEndIsLeftBehind() {
        CountDownLatch never = new CountDownLatch(1);
        assertEquals(
                List.of("a.txt:1:1 too-slow The file takes too long to understand, so it was not audited."),
                after(snapshot(Limits.DEFAULT.withFileTime(Duration.ofMillis(1))), () -> {
                    never.await();
                    return "";
                }));
    }

    @Test
    void aReaderThatCallsItselfForEverIsLeft() {
        assertEquals(
                List.of("a.txt:1:1 too-nested The file is nested too deeply, so it was not audited."),
                after(snapshot(Limits.DEFAULT), () -> forEver(0)));
    }

    private static String forEver(int depth) {
        return depth + forEver(depth + 1);
    }

    @Test
    void aReaderHasADeepStack() {
        SourceFile file = snapshot(Limits.DEFAULT).file(RepoPath.of("a.txt")).orElseThrow();
        assertEquals(100_000, snapshot(Limits.DEFAULT).understand(file, () -> depth(100_000), 0));
    }

    private static int depth(int levels) {
        return levels == 0 ? 0 : 1 + depth(levels - 1);
    }

    @Test
    void aReaderThatWantsAllMemoryIsLeft() {
        assertEquals(
                List.of("a.txt:1:1 out-of-memory The file needs more memory than Java may use, so it was not audited."),
                after(snapshot(Limits.DEFAULT), () -> {
                    throw new OutOfMemoryError("as if");
                }));
    }

    @Test
    void anErrorOfOursIsANoticeAndKeptForDebugging() {
        Snapshot snapshot = snapshot(Limits.DEFAULT);
        IllegalStateException error = new IllegalStateException("of ours");
        assertEquals(
                List.of(
                        "a.txt:1:1 internal-error The file makes Pagelift fail (IllegalStateException), which is worth a"
                                + " report, so it was not audited."),
                after(snapshot, () -> {
                    throw error;
                }));
        assertEquals(List.of(error), snapshot.errors());
    }

    @Test
    void aPartThatFailsCostsItself() {
        Snapshot snapshot = snapshot(Limits.DEFAULT);
        assertEquals("nothing", snapshot.attempt("Hosts", () -> forEver(0), "nothing"));
        assertEquals("found", snapshot.attempt("Hosts", () -> "found", "nothing"));
        assertEquals(
                List.of(".:1:1 too-nested The repository is nested too deeply, so what 'Hosts' finds is missing."),
                told(snapshot));
    }

    /** It leaves half of the time to the others. */
    @Test
    void aPartWithoutEndIsLeftBehind() {
        CountDownLatch never = new CountDownLatch(1);
        Snapshot snapshot = snapshot(Limits.DEFAULT.withTime(Duration.ofSeconds(2)));
        String nothing = snapshot.attempt(
                "Hosts",
                () -> {
                    never.await();
                    return "";
                },
                "nothing");
        assertEquals("nothing", nothing);
        assertEquals("found", snapshot.attempt("Commands", () -> "found", "nothing"));
        assertEquals(
                List.of(
                        ".:1:1 too-slow The repository takes too long to understand, so what 'Hosts' finds is missing."),
                told(snapshot));
    }

    @Test
    void whenTheTimeIsOverNothingMoreIsReadAndThatIsSaidOnce() {
        Snapshot snapshot = snapshot(Limits.DEFAULT.withTime(Duration.ZERO));
        SourceFile file = snapshot.file(RepoPath.of("a.txt")).orElseThrow();
        assertEquals("", file.text());
        assertEquals("nothing", snapshot.understand(file, () -> "read", "nothing"));
        assertEquals("nothing", snapshot.attempt("Hosts", () -> "found", "nothing"));
        assertEquals(
                List.of(".:1:1 out-of-time The audit took more than 0 seconds, so whatever it had not read by then was"
                        + " left out."),
                told(snapshot));
    }

    @Test
    void textInAllIsLimited() {
        Snapshot snapshot = snapshot(Limits.DEFAULT.withTotalBytes(5));
        assertEquals("text", snapshot.file(RepoPath.of("a.txt")).orElseThrow().text());
        assertEquals("", snapshot.file(RepoPath.of("b.txt")).orElseThrow().text());
        assertEquals(
                List.of("b.txt:1:1 too-much-text More than 5 bytes were to be read in all, so this file was not."),
                told(snapshot));
    }

    @Test
    void noticesOfAKindAreToldUpToANumber() {
        Snapshot snapshot = snapshot(Limits.DEFAULT);
        for (int i = 0; i < 1_000; i++) {
            String name = "f" + i;
            snapshot.notice(new Notice(
                    "syntax-error", Notice.Effect.INCOMPLETE, Location.startOf(RepoPath.of(name)), "Broken."));
        }
        assertEquals(101, snapshot.notices().size());
        assertEquals(
                ".:1:1 syntax-error 900 more notices of the kind 'syntax-error' are not told.",
                told(snapshot).get(0));
    }
}
