package dev.pagelift.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A commit in a git object database. Nothing is ever checked out, so no filter, hook, link or strange file name of the repository
 * can act on this machine.
 */
public final class GitRepository implements Source {

    private final Repository repository;
    private final ObjectReader reader;
    private final ObjectId tree;
    private final Provenance provenance;
    private final TemporaryFolder temporary;

    GitRepository(Repository repository, ObjectId tree, Provenance provenance, TemporaryFolder temporary) {
        this.repository = repository;
        this.reader = repository.newObjectReader();
        this.tree = tree;
        this.provenance = provenance;
        this.temporary = temporary;
    }

    /** Clones the newest commit of one branch into a private temporary folder, which is deleted when the source is closed. */
    public static GitRepository clone(RemoteUrl url, CloneLimits limits, Progress progress) throws SourceException {
        IsolatedGit.install();
        TemporaryFolder temporary = TemporaryFolder.create();
        try {
            return open(Clone.bare(url, temporary.path(), limits, progress), url, temporary);
        } catch (SourceException | RuntimeException | Error e) {
            temporary.close();
            throw e;
        }
    }

    private static GitRepository open(Repository repository, RemoteUrl url, TemporaryFolder temporary)
            throws SourceException {
        try {
            ObjectId commit = Clone.commit(repository, url);
            ObjectId tree = repository.parseCommit(commit).getTree();
            Provenance provenance = new Provenance(
                    url.printable(), commit.name(), url.isRemote() ? url.uri().toString() : null);
            return new GitRepository(repository, tree, provenance, temporary);
        } catch (IOException | RuntimeException e) {
            repository.close();
            throw new SourceException("The repository '" + url.printable() + "' was fetched and cannot be read.", e);
        } catch (SourceException e) {
            repository.close();
            throw e;
        }
    }

    @Override
    public Entry root() {
        return new Entry("", Entry.Kind.FOLDER, 0, tree);
    }

    @Override
    public synchronized List<Entry> list(Entry folder, int most) throws SourceException {
        List<Entry> entries = new ArrayList<>();
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
        repository.close();
        temporary.close();
    }
}
