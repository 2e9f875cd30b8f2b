package dev.pagelift.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository of a hundred thousand branches and tags: one of them is fetched, and no name of the others is kept. */
class ManyRefsTest {

    private static final int REFS = 100_000;

    @TempDir
    private static Path folder;

    private static Path bare;
    private static ObjectId commit;

    @BeforeAll
    static void makeRepository() throws IOException, GitAPIException {
        IsolatedGit.install();
        Path work = folder.resolve("work");
        try (Git git =
                Git.init().setDirectory(work.toFile()).setInitialBranch("main").call()) {
            Files.writeString(work.resolve("wrangler.toml"), "name = 'a'\n");
            git.add().addFilepattern(".").call();
            PersonIdent author = new PersonIdent("A", "a@example.org");
            commit = git.commit()
                    .setMessage("m")
                    .setAuthor(author)
                    .setCommitter(author)
                    .call()
                    .copy();
        }
        bare = work.resolve(".git");
        StringBuilder refs = new StringBuilder("# pack-refs with: peeled fully-peeled sorted\n");
        for (int i = 0; i < REFS; i++) {
            refs.append("%s refs/%s/%06d\n".formatted(commit.name(), i < REFS / 2 ? "heads" : "tags", i));
        }
        Files.writeString(bare.resolve("packed-refs"), refs);
    }

    private static void assertOnlyTheWanted(RemoteUrl url) throws SourceException, IOException {
        try (ObjectStore store = Clone.bare(url, CloneLimits.DEFAULT, Progress.NONE)) {
            assertEquals(commit, Clone.commit(store.repository(), url));
            List<String> names = store.repository().getRefDatabase().getRefs().stream()
                    .filter(ref -> !ref.isSymbolic())
                    .map(Ref::getName)
                    .toList();
            assertEquals(List.of("refs/pagelift/fetched"), names);
        }
    }

    private static Repository open() throws IOException {
        return Git.open(bare.toFile()).getRepository();
    }

    @Test
    void fromAFolderOneRefIsFetched() throws SourceException, IOException {
        URI address = URI.create("file://" + bare.toUri().getPath());
        assertOnlyTheWanted(new RemoteUrl(address, null));
        assertOnlyTheWanted(new RemoteUrl(address, "099999"));
    }

    @Test
    void fromAServerOneRefIsFetched() throws SourceException, IOException {
        try (Repository origin = open();
                GitServer server = GitServer.of(origin)) {
            assertOnlyTheWanted(server.url());
            assertOnlyTheWanted(new RemoteUrl(server.url().uri(), "049999"));
        }
    }

    /** The first protocol of git knows no other way than to list all names. */
    @Test
    void aServerThatListsAllOfThemIsReadWithinTheLimit() throws SourceException, IOException {
        try (Repository origin = open();
                GitServer server = GitServer.answering(exchange -> GitServer.serve(origin, null, exchange))) {
            assertOnlyTheWanted(server.url());
            CloneLimits small = new CloneLimits(1 << 20, 1 << 20, Duration.ofMinutes(1));
            assertEquals(
                    "The repository 'harbour' cannot be cloned: it sends more than 1 MiB; raise --max-clone to allow more.",
                    assertThrows(SourceException.class, () -> Clone.bare(server.url(), small, Progress.NONE))
                            .reason());
        }
    }

    /** Of a work tree the names are looked up in one file, of bounded size. */
    @Test
    void aWorkTreeIsReadWithItsRevision() throws SourceException, IOException {
        Path work = Objects.requireNonNull(bare.getParent());
        assertEquals(commit.name(), Objects.requireNonNull(GitFolder.of(work)).head());
        assertEquals(commit.name(), Objects.requireNonNull(GitFolder.of(work)).find("099999"));
        try (Revisions revisions = Sources.since(work.toString(), "049999", CloneLimits.DEFAULT, Progress.NONE)) {
            assertTrue(revisions.name().contains("049999"));
        }
    }
}
