package dev.pagelift.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.source.Commits.RawTree;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commits whose trees no git would write, cloned from a server that does not mind. */
class TreeAttackTest {

    private final Commits origin = new Commits();

    @AfterEach
    void close() {
        origin.close();
    }

    private record Seen(List<String> files, List<String> notices) {}

    private Seen clone(RawTree tree) throws IOException, SourceException {
        return clone(origin.tree(tree), Limits.DEFAULT);
    }

    private Seen clone(ObjectId tree, Limits limits) throws IOException, SourceException {
        origin.commit(tree);
        try (GitServer server = GitServer.of(origin.repository());
                GitRepository clone = GitRepository.clone(server.url(), CloneLimits.DEFAULT, Progress.NONE)) {
            return see(clone, limits);
        }
    }

    private static Seen see(GitRepository clone, Limits limits) throws SourceException {
        Snapshot snapshot = Snapshot.of(clone, limits);
        snapshot.files().forEach(SourceFile::text);
        return new Seen(
                snapshot.files().stream().map(file -> file.path().toString()).toList(),
                snapshot.notices().stream()
                        .map(notice -> notice.at().file() + " " + notice.kind())
                        .toList());
    }

    /** What a server of ours would not send. */
    private Seen unsent(RawTree tree) throws IOException, SourceException {
        return see(origin.tree(tree));
    }

    private Seen see(ObjectId id) throws IOException, SourceException {
        origin.commit(id);
        Provenance provenance = new Provenance("harbour", null, null);
        try (GitRepository objects = new GitRepository(origin.repository().newObjectReader(), id, provenance, null)) {
            return see(objects, Limits.DEFAULT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                ".",
                ".git",
                ".GIT",
                ".Git",
                "git~1",
                "GIT~1",
                ".git.",
                ".git ",
                ".g\u200cit",
                ".git\ufeff",
                "a\\b",
                "..\\x",
                "C:",
                "c:x",
                "../x",
                "/etc"
            })
    void namesThatMeanAnotherPlaceAreLeftOut(String name) throws IOException, SourceException {
        ObjectId blob = origin.blob("x");
        ObjectId folder = origin.tree(new RawTree().with(FileMode.REGULAR_FILE, "inner", blob));
        Seen asFolder =
                unsent(new RawTree().with(FileMode.TREE, name, folder).with(FileMode.REGULAR_FILE, "kept.txt", blob));
        Seen asFile = unsent(
                new RawTree().with(FileMode.REGULAR_FILE, name, blob).with(FileMode.REGULAR_FILE, "kept.txt", blob));
        List<String> notices = name.equals(".git") ? List.of() : List.of(". unsafe-name");
        assertEquals(new Seen(List.of("kept.txt"), notices), asFolder);
        assertEquals(new Seen(List.of("kept.txt"), notices), asFile);
    }

    @Test
    void namesThatMeanAnotherPlaceComeThroughAServerAndNoFurther() throws IOException, SourceException {
        ObjectId blob = origin.blob("x");
        ObjectId folder = origin.tree(new RawTree().with(FileMode.REGULAR_FILE, "inner", blob));
        Seen seen = clone(new RawTree()
                .with(FileMode.TREE, "..", folder)
                .with(FileMode.TREE, ".GIT", folder)
                .with(FileMode.REGULAR_FILE, "..\\x", blob)
                .with(FileMode.REGULAR_FILE, "kept.txt", blob));
        assertEquals(new Seen(List.of("kept.txt"), List.of(". unsafe-name")), seen);
    }

    @Test
    void namesThatOnlySomeMachinesReserveAreRead() throws IOException, SourceException {
        ObjectId blob = origin.blob("x");
        RawTree tree = new RawTree();
        List<String> names =
                List.of("CON", "README", "aux.js", "com1", "file.txt:stream", "nul", "readme", "trailing.");
        for (String name : names) {
            tree.with(FileMode.REGULAR_FILE, name, blob);
        }
        assertEquals(new Seen(names, List.of()), unsent(tree));
    }

    @Test
    void aFolderAndALinkOfAlmostTheSameNameDoNotMix() throws IOException, SourceException {
        ObjectId folder = origin.tree(new RawTree().with(FileMode.REGULAR_FILE, "hook.js", origin.blob("x")));
        Seen seen = unsent(
                new RawTree().with(FileMode.SYMLINK, "A", origin.blob("/etc")).with(FileMode.TREE, "a", folder));
        assertEquals(new Seen(List.of("a/hook.js"), List.of("A link")), seen);
    }

    @Test
    void theSameNameTwiceIsOneFile() throws IOException, SourceException {
        Seen seen = unsent(new RawTree()
                .with(FileMode.REGULAR_FILE, "a", origin.blob("1"))
                .with(FileMode.REGULAR_FILE, "a", origin.blob("2")));
        assertEquals(List.of("a"), seen.files());
    }

    @Test
    void linksSubmodulesAndUnknownModesAreNeverOpened() throws IOException, SourceException {
        ObjectId blob = origin.blob("/etc/passwd");
        Seen seen = unsent(new RawTree()
                .with(FileMode.SYMLINK, "link", blob)
                .with(FileMode.SYMLINK, "link2", blob)
                .with("170000", "odd", blob)
                .with(FileMode.GITLINK, "module", ObjectId.fromString("1234567890123456789012345678901234567890")));
        assertEquals(new Seen(List.of(), List.of("link link", "module submodule")), seen);
    }

    @Test
    void pointersOfGitLfsAreNotTakenForTheFile() throws IOException, SourceException {
        String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 7\n";
        Seen seen = unsent(new RawTree().with(FileMode.REGULAR_FILE, "worker.js", origin.blob(pointer)));
        assertEquals(new Seen(List.of("worker.js"), List.of("worker.js lfs-pointer")), seen);
    }

    @Test
    void aTreeThatIsCutOffCostsItself() throws IOException, SourceException {
        byte[] whole = new RawTree()
                .with(FileMode.REGULAR_FILE, "a", origin.blob("x"))
                .with(FileMode.REGULAR_FILE, "b", origin.blob("x"))
                .bytes();
        for (int length : new int[] {1, 5, 8, whole.length / 2 + 3, whole.length - 1}) {
            ObjectId cut = origin.rawTree(Arrays.copyOf(whole, length));
            Seen seen = unsent(new RawTree()
                    .with(FileMode.TREE, "cut", cut)
                    .with(FileMode.REGULAR_FILE, "kept.txt", origin.blob("x")));
            assertTrue(seen.files().contains("kept.txt"), length + " " + seen);
        }
    }

    @Test
    void aTreeThatIsABlobCostsItself() throws IOException, SourceException {
        ObjectId blob = origin.blob("no tree");
        Seen seen =
                unsent(new RawTree().with(FileMode.TREE, "folder", blob).with(FileMode.REGULAR_FILE, "kept.txt", blob));
        assertEquals(new Seen(List.of("kept.txt"), List.of("folder unreadable-folder")), seen);
    }

    @Test
    void aBombOfTreesEndsAtTheLimit() throws IOException, SourceException {
        ObjectId level = origin.tree(new RawTree().with(FileMode.REGULAR_FILE, "f", origin.blob("x")));
        for (int depth = 0; depth < 10; depth++) {
            RawTree above = new RawTree();
            for (int i = 0; i < 10; i++) {
                above.with(FileMode.TREE, "d" + i, level);
            }
            level = origin.tree(above);
        }
        Seen seen = clone(level, Limits.DEFAULT.withFiles(1_000));
        assertEquals(1_000, seen.files().size());
        assertEquals(1, seen.notices().size());
        assertTrue(seen.notices().get(0).endsWith(" too-many-files"));
    }

    @Test
    void foldersNestOnlySoDeep() throws IOException, SourceException {
        ObjectId level = origin.tree(new RawTree().with(FileMode.REGULAR_FILE, "f", origin.blob("x")));
        for (int depth = 0; depth < 2_000; depth++) {
            level = origin.tree(new RawTree().with(FileMode.TREE, "d", level));
        }
        Seen seen = see(level);
        assertEquals(List.of(), seen.files());
        assertEquals(List.of("d/".repeat(64) + "d too-deep"), seen.notices());
        assertEquals(64, RepoPath.of("d/".repeat(64) + "d").segments().size() - 1);
    }
}
