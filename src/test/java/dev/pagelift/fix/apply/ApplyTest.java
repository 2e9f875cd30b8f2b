package dev.pagelift.fix.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.fix.Change;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.source.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs links and permissions")
class ApplyTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    @BeforeEach
    void aFile() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "one\n");
    }

    private static Change change(String file, String before, String after) {
        return new Change(RepoPath.of(file), before, after);
    }

    private SourceException refused(Change... changes) {
        return assertThrows(SourceException.class, () -> Apply.write(folder, List.of(changes)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void changesMakesAndDeletes() throws Exception {
        Files.writeString(folder.resolve("b.txt"), "b");

        Apply.write(
                folder,
                List.of(
                        change("a.txt", "one\n", "two\n"),
                        change("b.txt", "b", null),
                        change("c/d.txt", null, "new\n")));

        assertEquals("two\n", Files.readString(folder.resolve("a.txt")));
        assertEquals("new\n", Files.readString(folder.resolve("c/d.txt")));
        assertEquals(List.of("a.txt", "c"), names());
    }

    @Test
    void keepsPermissions() throws Exception {
        Files.setPosixFilePermissions(folder.resolve("a.txt"), PosixFilePermissions.fromString("rwxr-x--x"));

        Apply.write(folder, List.of(change("a.txt", "one\n", "two\n"), change("b.txt", null, "")));

        assertEquals(
                "rwxr-x--x", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a.txt"))));
        assertEquals(
                Files.getPosixFilePermissions(Files.writeString(folder.resolve("c.txt"), "")),
                Files.getPosixFilePermissions(folder.resolve("b.txt")),
                "a new file is as open as all new files are");
    }

    @Test
    void writesNothingWhenOneFileHasChanged() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "changed meanwhile");

        SourceException refusal = refused(change("a.txt", "one\n", "two\n"), change("b.txt", "audited", "fixed"));

        assertEquals(
                "'b.txt' is not UTF-8 text, or changed while it was audited, so nothing was written to it.",
                refusal.reason());
        assertEquals("one\n", Files.readString(folder.resolve("a.txt")));
        assertEquals(List.of("a.txt", "b.txt"), names());
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        byte[] latin = "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("a.txt"), latin);

        refused(change("a.txt", new String(latin, StandardCharsets.UTF_8), "coffee"));
    }

    @Test
    void doesNotWriteThroughALinkedFile() throws IOException {
        Path outside = Files.writeString(elsewhere.resolve("outside.txt"), "one\n");
        Files.delete(folder.resolve("a.txt"));
        Files.createSymbolicLink(folder.resolve("a.txt"), outside);

        assertEquals(
                "'a.txt' is a link or no file, so nothing was written to it.",
                refused(change("a.txt", "one\n", "two\n")).reason());
        assertEquals("one\n", Files.readString(outside));
    }

    @Test
    void doesNotWriteThroughALinkedFolder() throws IOException {
        Files.createSymbolicLink(folder.resolve("sub"), elsewhere);

        assertEquals(
                "'sub/new.txt' lies behind a link or a file, so nothing was written to it.",
                refused(change("sub/new.txt", null, "x")).reason());
        assertFalse(Files.exists(elsewhere.resolve("new.txt")));
    }

    @Test
    void doesNotReplaceAFileThatTheAuditDidNotSee() throws IOException {
        refused(change("a.txt", null, "x"));

        assertEquals("one\n", Files.readString(folder.resolve("a.txt")));
        assertTrue(names().equals(List.of("a.txt")), "no temporary file is left");
    }

    @Test
    void leavesAReadOnlyFileAlone() throws IOException {
        Files.setPosixFilePermissions(folder.resolve("a.txt"), PosixFilePermissions.fromString("r--r--r--"));

        assertEquals(
                "'a.txt' is read-only, so nothing was written to it.",
                refused(change("a.txt", "one\n", "two\n")).reason());
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void saysWhenAFileIsGone() {
        assertEquals(
                "'sub/b.txt' is gone, so nothing was written to it.",
                refused(change("sub/b.txt", "b", "c")).reason());
    }

    @Test
    void makesNoFileThatDiffersFromAnotherInCaseOnly() throws IOException {
        Files.createDirectory(folder.resolve("Sub"));

        assertEquals(
                "'sub/new.txt' would be the same as 'Sub' on a machine that does not tell case apart, so nothing was"
                        + " written to it.",
                refused(change("sub/new.txt", null, "x")).reason());
        assertEquals(
                "'c.txt' and 'C.txt' are the same on a machine that does not tell case apart, so nothing was written.",
                refused(change("C.txt", null, "x"), change("c.txt", null, "y")).reason());
        assertEquals(List.of("Sub", "a.txt"), names());
    }
}
