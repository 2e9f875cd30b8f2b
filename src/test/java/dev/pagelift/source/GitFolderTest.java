package dev.pagelift.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitFolderTest {

    private static final String ID = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    private Path folder;

    private static @Nullable String head(Path folder) {
        GitFolder git = GitFolder.of(folder);
        return git == null ? null : git.head();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void aBranchIsLooseOrPacked() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main\n");
        assertNull(head(folder));
        write(".git/packed-refs", "# pack-refs\n" + ID + " refs/heads/main\n");
        assertEquals(ID, head(folder));
        write(".git/refs/heads/main", ID.replace('0', 'f') + "\n");
        assertEquals(ID.replace('0', 'f'), head(Files.createDirectories(folder.resolve("a/b"))));
    }

    @Test
    void theIndexTellsWhatIsTracked() throws Exception {
        write("site/wrangler.toml", "");
        write("other/wrangler.toml", "");
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern("site/wrangler.toml").call();
        }
        GitFolder git = GitFolder.of(folder.resolve("site"));
        assertTrue(git != null && git.tracks(folder.resolve("site/wrangler.toml")));
        assertFalse(git.tracks(folder.resolve("other/wrangler.toml")));
        assertFalse(git.tracks(folder.resolve("wrangler.toml")));
        assertFalse(git.tracks(folder.resolve("site/wrangler.tom")));
        for (int length : new int[] {0, 1, 13, 80}) {
            Files.write(folder.resolve(".git/index"), new byte[length]);
            assertFalse(git.tracks(folder.resolve("site/wrangler.toml")));
        }
    }

    @Test
    void aLinkedWorkTreeHasItsOwnHead() throws IOException {
        write("main/.git/worktrees/w/HEAD", "ref: refs/heads/side\n");
        write("main/.git/worktrees/w/commondir", "../..\n");
        write("main/.git/refs/heads/side", ID + "\n");
        write("w/.git", "gitdir: " + folder.resolve("main/.git/worktrees/w") + "\n");
        assertEquals(ID, head(folder.resolve("w")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gitdir: a\0b",
                "gitdir: //attacker.example/share/x",
                "gitdir: \\\\attacker.example\\share\\x",
                "gitdir: .",
                "gitdir: ../../../../../../../../../etc",
                "gitdir:",
                "\0\0\0"
            })
    void aFileOfGitThatPointsSomewhereOddGivesNothing(String text) throws IOException {
        write(".git", text);
        assertNull(head(folder));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ref: ../../secret",
                "ref: refs/../../secret",
                "ref: refs/heads/a\0b",
                "ref: refs/heads/",
                "0123",
                "<script>",
                "ref: refs/heads/main\nref: refs/heads/other"
            })
    void aHeadThatIsNoBranchAndNoCommitGivesNothing(String head) throws IOException {
        write("secret", ID);
        write(".git/HEAD", head);
        Files.createDirectories(folder.resolve(".git/refs"));
        assertNull(head(folder));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights")
    void linksAreNotFollowed() throws IOException {
        write("secret", ID);
        write("packed", ID + " refs/heads/main\n");
        write(".git/refs/heads/x", ID);
        Files.createSymbolicLink(folder.resolve(".git/HEAD"), folder.resolve("secret"));
        assertNull(head(folder));
        Files.delete(folder.resolve(".git/HEAD"));
        write(".git/HEAD", "ref: refs/heads/main\n");
        Files.createSymbolicLink(folder.resolve(".git/refs/heads/main"), folder.resolve("secret"));
        Files.createSymbolicLink(folder.resolve(".git/packed-refs"), folder.resolve("packed"));
        assertNull(head(folder));
    }

    @Test
    void aCommonFolderOnAnotherMachineIsNotAsked() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main\n");
        write(".git/commondir", "//attacker.example/share\n");
        write(".git/refs/heads/main", ID);
        assertEquals(ID, head(folder));
    }
}
