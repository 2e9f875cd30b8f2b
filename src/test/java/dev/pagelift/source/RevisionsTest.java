package dev.pagelift.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.snapshot.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionsTest {

    private static final PersonIdent AUTHOR = new PersonIdent("A", "a@example.org");

    @TempDir
    private Path folder;

    private Path work;
    private Git git;

    /** {@code main} has a.txt, then main.txt; {@code feature} left it in between and has site/new.txt. */
    @BeforeEach
    void makeHistory() throws IOException, GitAPIException {
        IsolatedGit.install();
        work = folder.resolve("work").toAbsolutePath();
        git = Git.init().setDirectory(work.toFile()).setInitialBranch("main").call();
        commit("a.txt");
        git.branchCreate().setName("feature").call();
        commit("main.txt");
        git.checkout().setName("feature").call();
        commit("site/new.txt");
        Files.writeString(work.resolve("uncommitted.txt"), "not looked at");
    }

    @AfterEach
    void close() {
        git.close();
    }

    private String commit(String path) throws IOException, GitAPIException {
        Files.createDirectories(work.resolve(path).getParent());
        Files.writeString(work.resolve(path), path);
        git.add().addFilepattern(path).call();
        return git.commit()
                .setMessage(path)
                .setAuthor(AUTHOR)
                .setCommitter(AUTHOR)
                .call()
                .name();
    }

    private static List<String> files(Source source) throws SourceException {
        return Snapshot.of(source, Limits.DEFAULT).files().stream()
                .map(SourceFile::toString)
                .toList();
    }

    private static void assertChange(List<String> before, List<String> after, Path target, String since)
            throws SourceException {
        try (Revisions revisions = Sources.since(target.toString(), since, CloneLimits.DEFAULT, Progress.NONE)) {
            assertEquals(before, files(revisions.before()));
            assertEquals(after, files(revisions.after()));
        }
    }

    @Test
    void aBranchIsComparedWithWhereItLeft() throws Exception {
        assertChange(List.of("a.txt"), List.of("a.txt", "site/new.txt"), work, "main");
        try (Revisions revisions = Sources.since(work.toString(), "main", CloneLimits.DEFAULT, Progress.NONE)) {
            String start = git.getRepository().resolve("feature~1").name();
            assertEquals("main (" + start.substring(0, 8) + ")", revisions.name());
            assertEquals(new Provenance("work", start, null), revisions.before().provenance());
        }
    }

    @Test
    void commitsAreNamedAsGitNamesThem() throws Exception {
        String id = git.getRepository().resolve("main").name();
        git.tag()
                .setName("v1")
                .setAnnotated(true)
                .setMessage("one")
                .setTagger(AUTHOR)
                .call();
        commit("site/newer.txt");
        List<String> newest = List.of("a.txt", "site/new.txt", "site/newer.txt");
        assertChange(List.of("a.txt", "site/new.txt"), newest, work, "HEAD~1");
        assertChange(List.of("a.txt", "site/new.txt"), newest, work, "HEAD^");
        assertChange(List.of("a.txt", "site/new.txt"), newest, work, "v1");
        assertChange(List.of("a.txt"), newest, work, "feature~2");
        assertChange(List.of("a.txt"), newest, work, "refs/heads/main");
        assertChange(List.of("a.txt"), newest, work, id);
        assertChange(List.of("a.txt"), newest, work, id.substring(0, 10));
    }

    @Test
    void packedBranchesAreFound() throws Exception {
        git.packRefs().setAll(true).call();
        assertChange(List.of("a.txt"), List.of("a.txt", "site/new.txt"), work, "main");
    }

    @Test
    void aFolderOfARepositoryIsReadAlone() throws Exception {
        assertChange(List.of(), List.of("new.txt"), work.resolve("site"), "main");
    }

    @Test
    void theConfigurationOfTheRepositoryIsNotRead() throws Exception {
        Files.writeString(work.resolve(".git/config"), "[core\n this is no configuration");
        assertChange(List.of("a.txt"), List.of("a.txt", "site/new.txt"), work, "main");
    }

    @Test
    void whatTheConfigurationIncludesIsNotReadEither() throws Exception {
        Path included = Files.writeString(folder.resolve("included"), "[core]\n repositoryformatversion = 99\n");
        Files.writeString(
                work.resolve(".git/config"),
                "[include]\n path = " + included + "\n[includeIf \"gitdir:**\"]\n path = " + included + "\n");
        assertChange(List.of("a.txt"), List.of("a.txt", "site/new.txt"), work, "main");
    }

    @Test
    void objectsOfAnotherRepositoryAreNotRead() throws Exception {
        Path other = folder.resolve("other");
        try (Git elsewhere = Git.init().setDirectory(other.toFile()).call()) {
            String id = elsewhere
                    .commit()
                    .setMessage("private")
                    .setAuthor(AUTHOR)
                    .setCommitter(AUTHOR)
                    .call()
                    .name();
            Path alternates = work.resolve(".git/objects/info/alternates");
            Files.createDirectories(alternates.getParent());
            Files.writeString(alternates, other.resolve(".git/objects") + "\n");
            assertThrows(
                    SourceException.class,
                    () -> Sources.since(work.toString(), id, CloneLimits.DEFAULT, Progress.NONE));
        }
        assertChange(List.of("a.txt"), List.of("a.txt", "site/new.txt"), work, "main");
    }

    @Test
    void aRemoteRepositoryIsComparedByItsBranches() throws Exception {
        String address = "file://" + work.toUri().getPath();
        try (Revisions revisions = Sources.since(address, "main", CloneLimits.DEFAULT, Progress.NONE)) {
            assertEquals(List.of("a.txt", "main.txt"), files(revisions.before()));
            assertEquals(List.of("a.txt", "site/new.txt"), files(revisions.after()));
        }
    }

    @Test
    void aShallowCloneComparesWithTheCommitItself() throws Exception {
        Path shallow = folder.resolve("shallow");
        Git.cloneRepository()
                .setURI(work.toUri().toString())
                .setDirectory(shallow.toFile())
                .setBranch("feature")
                .setDepth(1)
                .call()
                .close();
        SourceException missing = assertThrows(
                SourceException.class,
                () -> Sources.since(shallow.toString(), "main", CloneLimits.DEFAULT, Progress.NONE));
        assertEquals(
                "There is no commit 'main' in this repository. In a clone without history, fetch it first:"
                        + " git fetch --depth=1 origin <branch or commit>.",
                missing.reason());
        try (Git clone = Git.open(shallow.toFile())) {
            clone.fetch()
                    .setRefSpecs("refs/heads/main:refs/remotes/origin/main")
                    .setDepth(1)
                    .call();
        }
        assertChange(List.of("a.txt", "main.txt"), List.of("a.txt", "site/new.txt"), shallow, "origin/main");
    }

    @Test
    void whatCannotBeComparedIsOneClearSentence() {
        assertEquals(
                "'" + folder + "' is not in a git repository with commits, so there is nothing to compare with.",
                assertThrows(
                                SourceException.class,
                                () -> Sources.since(folder.toString(), "main", CloneLimits.DEFAULT, Progress.NONE))
                        .reason());
        for (String name : List.of("nope", "main~99", "../../etc/passwd", "main^{/x}", "HEAD@{1}")) {
            assertThrows(
                    SourceException.class,
                    () -> Sources.since(work.toString(), name, CloneLimits.DEFAULT, Progress.NONE),
                    name);
        }
    }
}
