package dev.pagelift.snapshot;

import dev.pagelift.source.Entry;
import dev.pagelift.source.Provenance;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/** The files of a repository as one audit sees them, sorted by path, with a notice for whatever was left out. */
public final class Snapshot {

    private final Source source;
    private final Limits limits;
    private final NavigableMap<RepoPath, SourceFile> files = new TreeMap<>();
    private final NavigableSet<RepoPath> folders = new TreeSet<>();
    private final List<Notice> notices = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong bytesRead = new AtomicLong();

    private Snapshot(Source source, Limits limits) {
        this.source = source;
        this.limits = limits;
    }

    /** Lists a source. The source stays open for as long as the snapshot is read. */
    public static Snapshot of(Source source, Limits limits) throws SourceException {
        Snapshot snapshot = new Snapshot(source, limits);
        new Walk(source, limits, snapshot::add, snapshot::notice).start();
        return snapshot;
    }

    private void add(RepoPath path, Entry entry) {
        files.put(path, new SourceFile(path, entry, this));
        for (RepoPath folder = path.parent(); folders.add(folder) && !folder.isRoot(); folder = folder.parent()) {
            // Each new folder is remembered; the first known one ends the climb.
        }
    }

    public Provenance provenance() {
        return source.provenance();
    }

    public Collection<SourceFile> files() {
        return Collections.unmodifiableCollection(files.values());
    }

    public Optional<SourceFile> file(RepoPath path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The file that a path names as seen from a folder; empty also when the path leaves the repository. */
    public Optional<SourceFile> file(RepoPath folder, String relative) {
        return folder.resolve(relative).flatMap(this::file);
    }

    public boolean hasFolder(RepoPath path) {
        return folders.contains(path);
    }

    /** Every file in a folder and below it. */
    public Collection<SourceFile> filesIn(RepoPath folder) {
        if (folder.isRoot()) {
            return files();
        }
        return Collections.unmodifiableCollection(
                files.subMap(folder.beforeChildren(), folder.afterChildren()).values());
    }

    public List<Notice> notices() {
        synchronized (notices) {
            return notices.stream().sorted().distinct().toList();
        }
    }

    /** Adds what a reader of one of the files could not read. */
    public void notice(Notice notice) {
        notices.add(notice);
    }

    byte[] read(SourceFile file, Entry entry) {
        if (entry.size() > limits.fileBytes()) {
            return refuse(
                    file,
                    "file-too-large",
                    "The file has more than " + limits.fileBytes() + " bytes, so it was not read.");
        }
        if (bytesRead.addAndGet(entry.size()) > limits.totalBytes()) {
            return refuse(
                    file,
                    "too-much-text",
                    "More than " + limits.totalBytes() + " bytes were read in all, so this file was not.");
        }
        try {
            return source.read(entry, limits.fileBytes());
        } catch (SourceException e) {
            return refuse(file, "unreadable-file", e.reason());
        }
    }

    private byte[] refuse(SourceFile file, String kind, String message) {
        notice(new Notice(kind, Notice.Effect.INCOMPLETE, Location.startOf(file.path()), message));
        return new byte[0];
    }
}
