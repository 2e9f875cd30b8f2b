package dev.pagelift.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
    private final Path temporary;

    private GitRepository(Repository repository, ObjectId tree, Provenance provenance, Path temporary) {
        this.repository = repository;
        this.reader = repository.newObjectReader();
        this.tree = tree;
        this.provenance = provenance;
        this.temporary = temporary;
    }

    /** Clones the newest commit of one branch into a private temporary folder, which is deleted when the source is closed. */
    public static GitRepository clone(RemoteUrl url, Progress progress) throws SourceException {
        IsolatedGit.install();
        Path temporary = temporaryFolder();
        try {
            Repository repository = Clone.bare(url, temporary, progress);
            ObjectId commit = Clone.commit(repository, url);
            ObjectId tree = repository.parseCommit(commit).getTree();
            Provenance provenance = new Provenance(
                    url.printable(), commit.name(), url.isRemote() ? url.uri().toString() : null);
            return new GitRepository(repository, tree, provenance, temporary);
        } catch (SourceException e) {
            delete(temporary);
            throw e;
        } catch (IOException | RuntimeException e) {
            delete(temporary);
            throw new SourceException("The repository '" + url.printable() + "' was fetched and cannot be read.", e);
        }
    }

    private static Path temporaryFolder() throws SourceException {
        try {
            return Files.createTempDirectory("pagelift-");
        } catch (IOException e) {
            throw new SourceException(
                    "No temporary folder can be made to clone into; check java.io.tmpdir and free space.", e);
        }
    }

    @Override
    public Entry root() {
        return new Entry("", Entry.Kind.FOLDER, 0, tree);
    }

    @Override
    public synchronized List<Entry> list(Entry folder) throws SourceException {
        List<Entry> entries = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree((ObjectId) folder.handle());
            while (walk.next()) {
                entries.add(entry(walk));
            }
        } catch (IOException e) {
            throw new SourceException("The folder cannot be read from the git objects.", e);
        }
        return entries;
    }

    private Entry entry(TreeWalk walk) throws IOException {
        ObjectId id = walk.getObjectId(0);
        Entry.Kind kind = kind(walk.getFileMode(0));
        long size = kind == Entry.Kind.FILE && reader.has(id) ? reader.getObjectSize(id, ObjectReader.OBJ_ANY) : 0;
        return new Entry(walk.getNameString(), kind, size, id);
    }

    private static Entry.Kind kind(FileMode mode) {
        if (mode.equals(FileMode.TREE.getBits())) {
            return Entry.Kind.FOLDER;
        }
        if (mode.equals(FileMode.SYMLINK.getBits())) {
            return Entry.Kind.LINK;
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
        } catch (IOException e) {
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
        delete(temporary);
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
