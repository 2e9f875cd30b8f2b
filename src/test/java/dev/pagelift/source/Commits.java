package dev.pagelift.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/** A repository in memory whose objects are written one by one, so that they can be such as no git would write. */
final class Commits implements AutoCloseable {

    private final InMemoryRepository repository;
    private final ObjectInserter inserter;

    Commits() {
        IsolatedGit.install();
        repository = new InMemoryRepository(new DfsRepositoryDescription("harbour"));
        inserter = repository.newObjectInserter();
    }

    Repository repository() {
        return repository;
    }

    ObjectId blob(String text) throws IOException {
        return blob(text.getBytes(StandardCharsets.UTF_8));
    }

    ObjectId blob(byte... bytes) throws IOException {
        return inserter.insert(Constants.OBJ_BLOB, bytes);
    }

    ObjectId tree(RawTree tree) throws IOException {
        return rawTree(tree.bytes());
    }

    ObjectId rawTree(byte... bytes) throws IOException {
        return inserter.insert(Constants.OBJ_TREE, bytes);
    }

    /** Makes a tree the newest commit of the default branch. */
    void commit(ObjectId tree) throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setAuthor(new PersonIdent("A", "a@example.org"));
        commit.setCommitter(commit.getAuthor());
        commit.setMessage("m");
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        RefUpdate update = repository.updateRef("refs/heads/main");
        update.setNewObjectId(id);
        update.forceUpdate();
        repository.updateRef(Constants.HEAD).link("refs/heads/main");
    }

    @Override
    public void close() {
        inserter.close();
        repository.close();
    }

    /** The bytes of a tree object, entry by entry, whatever the entries are. */
    static final class RawTree {

        private final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();

        RawTree with(FileMode mode, String name, ObjectId id) throws IOException {
            return with(Integer.toOctalString(mode.getBits()), name, id);
        }

        RawTree with(String mode, String name, ObjectId id) throws IOException {
            bytes.write((mode + " " + name + "\0").getBytes(StandardCharsets.UTF_8));
            id.copyRawTo(bytes);
            return this;
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
