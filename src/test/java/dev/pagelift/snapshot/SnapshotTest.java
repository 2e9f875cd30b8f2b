package dev.pagelift.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.source.InMemory;
import dev.pagelift.source.LocalFolder;
import dev.pagelift.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

    private static List<String> paths(Collection<SourceFile> files) {
        return files.stream().map(SourceFile::path).map(RepoPath::toString).toList();
    }

    @Test
    void listsFilesSortedAndHonoursGitignore() {
        Snapshot snapshot = Repositories.of(
                "b.txt",
                "",
                "a/c.txt",
                "",
                "a/.gitignore",
                "*.log\n!keep.log\n",
                "a/x.log",
                "",
                "a/keep.log",
                "",
                "a/sub/y.log",
                "",
                "node_modules/p/index.js",
                "",
                ".gitignore",
                "/dist/\n",
                "dist/out.js",
                "");
        assertEquals(List.of(".gitignore", "a/.gitignore", "a/c.txt", "a/keep.log", "b.txt"), paths(snapshot.files()));
        assertEquals(List.of("a/.gitignore", "a/c.txt", "a/keep.log"), paths(snapshot.filesIn(RepoPath.of("a"))));
        assertTrue(snapshot.hasFolder(RepoPath.of("a")));
        assertTrue(snapshot.hasFolder(RepoPath.ROOT));
    }

    @Test
    void aFolderIsNotConfusedWithASiblingOfLongerName() {
        Snapshot snapshot = Repositories.of("a/1", "", "a-b/2", "", "a.c", "", "ab/3", "");
        assertEquals(List.of("a/1"), paths(snapshot.filesIn(RepoPath.of("a"))));
    }

    @Test
    void linksAreNotFollowed(@TempDir Path folder) throws IOException, SourceException {
        Files.writeString(folder.resolve("real.txt"), "real");
        Files.createSymbolicLink(folder.resolve("passwd"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        try (LocalFolder source = LocalFolder.open(folder.toString())) {
            assertEquals(
                    List.of("real.txt"),
                    paths(Snapshot.of(source, Limits.DEFAULT).files()));
        }
    }

    @Test
    void limitsEndInANotice() throws SourceException {
        InMemory files = InMemory.of(Map.of("a", "12345", "b/c/d", "1", "e", "1234"));
        Snapshot deep = Snapshot.of(files, Limits.DEFAULT.withDepth(1));
        assertEquals(List.of("a", "e"), paths(deep.files()));
        assertEquals("b/c:1:1 too-deep Folders are nested more than 1 deep, so this one was not audited.", told(deep));
        Snapshot large = Snapshot.of(files, Limits.DEFAULT.withFileBytes(4));
        assertEquals("", large.file(RepoPath.of("a")).orElseThrow().text());
        assertEquals("1234", large.file(RepoPath.of("e")).orElseThrow().text());
        assertEquals("a:1:1 file-too-large The file has more than 4 bytes, so it was not read.", told(large));
        Snapshot many = Snapshot.of(files, Limits.DEFAULT.withFiles(1));
        assertEquals(List.of("a"), paths(many.files()));
        assertEquals(
                ".:1:1 too-many-files The repository has too many files: only the first 1 were audited.", told(many));
    }

    private static String told(Snapshot snapshot) {
        return String.join(
                "\n",
                snapshot.notices().stream()
                        .map(n -> n.at() + " " + n.kind() + " " + n.message())
                        .toList());
    }

    @Test
    void aBinaryFileHasNoTextAndSaysSo() {
        SourceFile file = Repositories.file("a.js", "a\0b");
        assertEquals("", file.text());
    }

    @Test
    void pathsStayInside() {
        RepoPath folder = RepoPath.of("a/b");
        assertEquals(Optional.of(RepoPath.of("a/c")), folder.resolve("./../c/"));
        assertEquals(Optional.of(RepoPath.ROOT), folder.resolve("../.."));
        assertEquals(Optional.of(RepoPath.of("a")), folder.resolve(".."));
        assertEquals(Optional.of(folder), folder.resolve("."));
        assertEquals(Optional.empty(), RepoPath.ROOT.resolve(".."));
        assertEquals(Optional.empty(), folder.resolve("../../.."));
        assertEquals(Optional.empty(), folder.resolve("/etc/passwd"));
        assertEquals(Optional.empty(), folder.resolve("C:\\x"));
        assertEquals(Optional.of(RepoPath.of("a/b/c/d")), folder.resolve("c\\d"));
        assertThrows(IllegalArgumentException.class, () -> RepoPath.of("../x"));
    }

    @Test
    void linesAndColumnsCountUtf16Units() {
        SourceFile file = Repositories.file("a.txt", "x𝒳y\r\nb\rc\n");
        assertEquals("a.txt:1:4", file.locate(new Span(3, 4)).toString());
        assertEquals("a.txt:2:1", file.locate(new Span(6, 7)).toString());
        assertEquals("a.txt:3:1", file.locate(new Span(8, 9)).toString());
        assertEquals("a.txt:4:1", file.locate(new Span(10, 10)).toString());
        assertEquals(4, file.lines().lineCount());
    }
}
