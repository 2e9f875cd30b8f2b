package dev.pagelift.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.snapshot.SourceFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Working folders that somebody prepared, or that change while they are read. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs links and pipes")
class LocalFolderAttackTest {

    private static final String SECRET = "secret of the machine";

    @TempDir
    private Path outside;

    @TempDir
    private Path folder;

    private Snapshot snapshot(Limits limits) throws SourceException {
        return Snapshot.of(LocalFolder.open(folder.toString()), limits);
    }

    private static List<String> files(Snapshot snapshot) {
        return snapshot.files().stream().map(file -> file.path().toString()).toList();
    }

    private static List<String> notices(Snapshot snapshot) {
        return snapshot.notices().stream()
                .map(notice -> notice.at().file() + " " + notice.kind())
                .toList();
    }

    private static String text(Snapshot snapshot, String path) {
        return snapshot.file(RepoPath.of(path)).orElseThrow().text();
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void pipe(Path path) throws IOException {
        try {
            assumeTrue(new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0, "pipes can be made");
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void linksToFilesFoldersParentsAndThemselvesAreNotFollowed() throws IOException, SourceException {
        Files.writeString(outside.resolve("secret"), SECRET);
        write("sub/real.txt", "");
        Files.createSymbolicLink(folder.resolve("file"), outside.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("folder"), outside);
        Files.createSymbolicLink(folder.resolve("sub/parent"), folder);
        Files.createSymbolicLink(folder.resolve("self"), Path.of("self"));
        Files.createSymbolicLink(folder.resolve("inside"), Path.of("sub/real.txt"));
        Files.createSymbolicLink(folder.resolve(".gitignore"), outside.resolve("secret"));
        Snapshot snapshot = snapshot(Limits.DEFAULT);
        assertEquals(List.of("sub/real.txt"), files(snapshot));
        assertEquals(
                List.of(".gitignore:1:1 This is a symbolic link; it was not followed, nor 5 more."),
                snapshot.notices().stream()
                        .map(notice -> notice.at() + " " + notice.message())
                        .toList());
    }

    @Test
    void aFileThatBecomesALinkIsNotRead() throws IOException, SourceException {
        Path file = write("wrangler.toml", "name = 'x'");
        Snapshot snapshot = snapshot(Limits.DEFAULT);
        Files.delete(file);
        Files.createSymbolicLink(file, Files.writeString(outside.resolve("secret"), SECRET));
        assertEquals("", text(snapshot, "wrangler.toml"));
        assertEquals(List.of("wrangler.toml unreadable-file"), notices(snapshot));
    }

    @Test
    void aFolderThatBecomesALinkIsNotRead() throws IOException, SourceException {
        write("sub/wrangler.toml", "name = 'x'");
        Snapshot snapshot = snapshot(Limits.DEFAULT);
        Files.move(folder.resolve("sub"), folder.resolve("moved"));
        Files.writeString(outside.resolve("wrangler.toml"), SECRET);
        Files.createSymbolicLink(folder.resolve("sub"), outside);
        assertEquals("", text(snapshot, "sub/wrangler.toml"));
        assertEquals(List.of("sub/wrangler.toml unreadable-file"), notices(snapshot));
    }

    @Test
    void aFolderThatBecomesALinkIsNotListed() throws IOException, SourceException {
        write("sub/wrangler.toml", "");
        LocalFolder source = LocalFolder.open(folder.toString());
        Entry sub = source.list(source.root(), 9).get(0);
        Files.move(folder.resolve("sub"), folder.resolve("moved"));
        Files.createSymbolicLink(folder.resolve("sub"), outside);
        assertThrows(SourceException.class, () -> source.list(sub, 9));
    }

    @Test
    void pipesAreNeverOpened() throws IOException, SourceException {
        pipe(folder.resolve("wrangler.toml"));
        pipe(folder.resolve(".gitignore"));
        pipe(folder.resolve(".git"));
        write("a.txt", "");
        assertEquals(List.of("a.txt"), files(snapshot(Limits.DEFAULT)));
    }

    @Test
    void aFileThatBecomesAPipeIsNotRead() throws IOException, SourceException {
        Path file = write("wrangler.toml", "name = 'x'");
        Snapshot snapshot = snapshot(Limits.DEFAULT);
        Files.delete(file);
        pipe(file);
        assertEquals("", text(snapshot, "wrangler.toml"));
        assertEquals(List.of("wrangler.toml unreadable-file"), notices(snapshot));
    }

    @Test
    void aFileThatVanishesIsANotice() throws IOException, SourceException {
        Path file = write("a.txt", "text");
        Snapshot snapshot = snapshot(Limits.DEFAULT);
        Files.delete(file);
        assertEquals("", text(snapshot, "a.txt"));
        assertEquals(
                "The file was removed or replaced while the audit ran.",
                snapshot.notices().get(0).message());
    }

    @Test
    void aFileThatGrowsOrShrinksIsReadOnceAndTold() throws IOException, SourceException {
        Path grown = write("grown.txt", "1");
        Path shrunk = write("shrunk.txt", "12345");
        Snapshot snapshot = snapshot(Limits.DEFAULT.withFileBytes(6));
        Files.writeString(grown, "1234567");
        Files.writeString(shrunk, "123");
        assertEquals("", text(snapshot, "grown.txt"));
        assertEquals("123", text(snapshot, "shrunk.txt"));
        Files.writeString(shrunk, "other");
        assertEquals("123", text(snapshot, "shrunk.txt"));
        assertEquals(List.of("grown.txt file-too-large", "shrunk.txt changed-file"), notices(snapshot));
    }

    @Test
    void aSparseFileOfAGigabyteIsNotRead() throws IOException, SourceException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("huge.js").toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        Snapshot snapshot = snapshot(Limits.DEFAULT);
        assertEquals("", text(snapshot, "huge.js"));
        assertEquals(List.of("huge.js file-too-large"), notices(snapshot));
    }

    @Test
    void aFileWithoutPermissionIsANotice() throws IOException, SourceException {
        Path file = write("a.txt", "text");
        Path sub = write("sub/b.txt", "text").getParent();
        Path unreadable = write("node/x", "x").getParent();
        assertTrue(file.toFile().setReadable(false) && sub.toFile().setExecutable(false));
        assertTrue(unreadable.toFile().setReadable(false));
        try {
            assumeTrue(!Files.isReadable(file), "this user may read everything");
            Snapshot snapshot = snapshot(Limits.DEFAULT);
            assertEquals("", text(snapshot, "a.txt"));
            assertEquals(List.of("a.txt unreadable-file", "node unreadable-folder"), notices(snapshot));
        } finally {
            assertTrue(sub.toFile().setExecutable(true) && unreadable.toFile().setReadable(true));
        }
    }

    @Test
    void foldersNestOnlySoDeep() throws IOException, SourceException {
        write("d/".repeat(64) + "kept.txt", "");
        write("d/".repeat(65) + "lost.txt", "");
        Snapshot snapshot = snapshot(Limits.DEFAULT);
        assertEquals(List.of("d/".repeat(64) + "kept.txt"), files(snapshot));
        assertEquals(List.of("d/".repeat(64) + "d too-deep"), notices(snapshot));
    }

    @Test
    void aFolderOfTooManyFilesGivesTheFirstByName() throws IOException, SourceException {
        for (int i = 0; i < 300; i++) {
            write("%03d".formatted(i * 7919 % 300), "");
        }
        Snapshot snapshot = snapshot(Limits.DEFAULT.withFiles(5));
        assertEquals(List.of("000", "001", "002", "003", "004"), files(snapshot));
        assertEquals(List.of(". too-many-files"), notices(snapshot));
    }

    @Test
    void gitsOwnFilesAreReadForTheRevisionAndNothingElse() throws IOException, SourceException {
        String id = "0123456789abcdef0123456789abcdef01234567";
        write(".git/HEAD", "ref: refs/heads/main\n");
        write(".git/refs/heads/main", id + "\n");
        pipe(folder.resolve(".git/hooks"));
        pipe(folder.resolve(".git/index"));
        write(".git/objects/info/alternates", outside + "\n");
        write(
                ".git/config",
                "[include]\n path = hooks\n[core]\n fsmonitor = touch " + outside.resolve("ran") + "\n hooksPath = "
                        + outside + "\n[filter \"x\"]\n smudge = touch " + outside.resolve("ran") + "\n");
        write(".gitattributes", "* filter=x\n");
        Snapshot snapshot = snapshot(Limits.DEFAULT);
        snapshot.files().forEach(SourceFile::text);
        assertEquals(id, snapshot.provenance().revision());
        assertEquals(List.of(".gitattributes"), files(snapshot));
        assertTrue(Files.notExists(outside.resolve("ran")));
    }
}
