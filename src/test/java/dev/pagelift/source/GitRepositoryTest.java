package dev.pagelift.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.snapshot.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRepositoryTest {

    @TempDir
    private Path folder;

    private Path origin;
    private String newest;

    @BeforeEach
    void makeOrigin() throws IOException, GitAPIException {
        IsolatedGit.install();
        origin = folder.resolve("origin");
        PersonIdent author = new PersonIdent("A", "a@example.org");
        try (Git git = Git.init()
                .setDirectory(origin.toFile())
                .setInitialBranch("main")
                .call()) {
            Files.writeString(origin.resolve("old.txt"), "old");
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("one")
                    .setAuthor(author)
                    .setCommitter(author)
                    .call();
            git.branchCreate().setName("feature").call();
            Files.createDirectories(origin.resolve("sub"));
            Files.writeString(origin.resolve("sub/new.txt"), "new\n");
            Files.createSymbolicLink(origin.resolve("link"), Path.of("/etc/passwd"));
            git.add().addFilepattern(".").call();
            newest = git.commit()
                    .setMessage("two")
                    .setAuthor(author)
                    .setCommitter(author)
                    .call()
                    .name();
        }
    }

    private RemoteUrl url(String ref) throws SourceException {
        RemoteUrl url = RemoteUrl.parse(
                        origin.toUri().toString().replace("file:/", "file:///").replace("////", "///"))
                .orElseThrow();
        return new RemoteUrl(url.uri(), ref);
    }

    @Test
    void readsTheNewestCommitWithoutACheckout() throws SourceException {
        try (GitRepository repository = GitRepository.clone(url(null), CloneLimits.DEFAULT, Progress.NONE)) {
            Snapshot snapshot = Snapshot.of(repository, Limits.DEFAULT);
            assertEquals(
                    List.of("old.txt", "sub/new.txt"),
                    snapshot.files().stream()
                            .map(SourceFile::path)
                            .map(RepoPath::toString)
                            .toList());
            assertEquals(
                    "new\n",
                    snapshot.file(RepoPath.of("sub/new.txt")).orElseThrow().text());
            assertEquals(
                    4, snapshot.file(RepoPath.of("sub/new.txt")).orElseThrow().size());
            assertEquals(new Provenance("origin", newest, null), repository.provenance());
        }
    }

    @Test
    void readsABranch() throws SourceException {
        try (GitRepository repository = GitRepository.clone(url("feature"), CloneLimits.DEFAULT, Progress.NONE)) {
            assertEquals(1, Snapshot.of(repository, Limits.DEFAULT).files().size());
        }
    }

    @Test
    void aBranchThatIsNotThereIsOneClearSentence() {
        SourceException failure = assertThrows(
                SourceException.class, () -> GitRepository.clone(url("nope"), CloneLimits.DEFAULT, Progress.NONE));
        assertEquals(
                "The repository 'origin' cannot be cloned: it, or the branch, does not exist, or it is private"
                        + " (set PAGELIFT_TOKEN to read private ones).",
                failure.reason());
    }

    @Test
    void ownerAndRepositoryAreGitHub() throws SourceException {
        assertEquals(
                "https://github.com/owner/repo",
                RemoteUrl.parse("owner/repo").orElseThrow().uri().toString());
        assertEquals("v1.2", RemoteUrl.parse("owner/repo@v1.2").orElseThrow().ref());
        assertTrue(RemoteUrl.parse("owner/repo/more").isEmpty());
    }
}
