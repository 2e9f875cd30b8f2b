package dev.pagelift.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * A commit in a git object database. Nothing is ever checked out, so no filter, hook, link or strange file name of the repository
 * can act on this machine.
 */
public final class GitRepository implements Source {

    private final ObjectReader reader;
    private final @Nullable ObjectId tree;
    private final Provenance provenance;
    private final @Nullable ObjectStore owned;

    GitRepository(ObjectReader reader, @Nullable ObjectId tree, Provenance provenance, @Nullable ObjectStore owned) {
        this.reader = reader;
        this.tree = tree;
        this.provenance = provenance;
        this.owned = owned;
    }

    /** Clones the newest commit of one branch into a private temporary folder, which is deleted when the source is closed. */
    public static GitRepository clone(RemoteUrl url, CloneLimits limits, Progress progress) throws SourceException {
        ObjectStore store = Clone.bare(url, limits, progress);
        try {
            ObjectId commit = Clone.commit(store.repository(), url);
            Provenance provenance = new Provenance(
                    url.printable(), commit.name(), url.isRemote() ? url.uri().toString() : null);
            return new GitRepository(
                    store.repository().newObjectReader(),
                    store.repository().parseCommit(commit).getTree(),
                    provenance,
                    store);
        } catch (SourceException e) {
            store.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            store.close();
            throw new SourceException("The repository '" + url.printable() + "' was fetched and cannot be read.", e);
        }
    }

    /**
     * One commit of a store that stays open when this is closed.
     *
     * @param folder the part that is read, {@code /}-separated; a commit without that folder is empty
     */
    static GitRepository at(ObjectStore store, ObjectId commit, String folder, Provenance provenance)
            throws IOException {
        ObjectReader reader = store.repository().newObjectReader();
        ObjectId root = store.repository().parseCommit(commit).getTree();
        if (folder.isEmpty()) {
            return new GitRepository(reader, root, provenance, null);
        }
        try (TreeWalk walk = TreeWalk.forPath(reader, folder, root)) {
            boolean isFolder = walk != null && walk.getFileMode(0) == FileMode.TREE;
            return new GitRepository(reader, isFolder ? walk.getObjectId(0) : null, provenance, null);
        }
    }

    @Override
    public Entry root() {
        return new Entry("", Entry.Kind.FOLDER, 0, tree == null ? ObjectId.zeroId() : tree);
    }

    @Override
    public synchronized List<Entry> list(Entry folder, int most) throws SourceException {
        List<Entry> entries = new ArrayList<>();
        if (folder.handle().equals(ObjectId.zeroId())) {
            return entries;
        }
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree((ObjectId) folder.handle());
            while (entries.size() < most && walk.next()) {
                entries.add(entry(walk));
            }
        } catch (IOException | RuntimeException e) {
            // A tree that no git wrote can make the library fail in any way.
            throw new SourceException("The folder cannot be read from the git objects.", e);
        }
        return entries;
    }

    private Entry entry(TreeWalk walk) throws IOException {
        ObjectId id = walk.getObjectId(0);
        Entry.Kind kind = kind(walk.getFileMode(0));
        return new Entry(walk.getNameString(), kind, kind == Entry.Kind.FILE ? size(id) : 0, id);
    }

    /** Files above the limit of the clone are not there. */
    private long size(ObjectId file) throws IOException {
        try {
            return reader.getObjectSize(file, ObjectReader.OBJ_ANY);
        } catch (MissingObjectException e) {
            return Entry.TOO_LARGE;
        }
    }

    private static Entry.Kind kind(FileMode mode) {
        if (mode.equals(FileMode.TREE.getBits())) {
            return Entry.Kind.FOLDER;
        }
        if (mode.equals(FileMode.SYMLINK.getBits())) {
            return Entry.Kind.LINK;
        }
        if (mode.equals(FileMode.GITLINK.getBits())) {
            return Entry.Kind.SUBMODULE;
        }
        boolean file = mode.equals(FileMode.REGULAR_FILE.getBits()) || mode.equals(FileMode.EXECUTABLE_FILE.getBits());
        return file ? Entry.Kind.FILE : Entry.Kind.OTHER;
    }

    @Override
    public synchronized byte[] read(Entry file, int limit) throws SourceException {
        try {
            ObjectLoader loader = reader.open((ObjectId) file.handle());
            try (var in = loader.openStream()) {
                return in.readNBytes(limit);
            }
        } catch (IOException | RuntimeException e) {
            throw new SourceException("The file is missing from the git objects, so it was not audited.", e);
        }
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public boolean holdsIgnoredFiles() {
        return false;
    }

    @Override
    public void close() {
        reader.close();
        if (owned != null) {
            owned.close();
        }
    }
}
