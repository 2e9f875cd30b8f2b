package dev.pagelift.snapshot;

import dev.pagelift.source.Deadline;
import dev.pagelift.source.Entry;
import dev.pagelift.source.Provenance;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/** The files of a repository as one audit sees them, sorted by path, with a notice for whatever was left out. */
public final class Snapshot {

    private static final byte[] NOTHING = {};

    private final Source source;
    private final Limits limits;
    private final NavigableMap<RepoPath, SourceFile> files = new TreeMap<>();
    /** The same: an import is tried with a dozen extensions, so this is asked for far more often than there are files. */
    private final Map<RepoPath, SourceFile> byPath = new HashMap<>();

    private final NavigableSet<RepoPath> folders = new TreeSet<>();
    private final Notices notices = new Notices();
    private final List<Throwable> errors = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong bytesRead = new AtomicLong();
    private final Deadline deadline;

    private Snapshot(Source source, Limits limits) {
        this.source = source;
        this.limits = limits;
        this.deadline = Deadline.in(limits.time());
    }

    /** Lists a source. The source stays open for as long as the snapshot is read. */
    public static Snapshot of(Source source, Limits limits) throws SourceException {
        Snapshot snapshot = new Snapshot(source, limits);
        new Walk(snapshot, source).start();
        return snapshot;
    }

    void add(RepoPath path, Entry entry) {
        SourceFile file = new SourceFile(path, entry, this);
        files.put(path, file);
        byPath.put(path, file);
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
        return Optional.ofNullable(byPath.get(path));
    }

    /** The file that a path names as seen from a folder; empty also when the path leaves the repository. */
    public Optional<SourceFile> file(RepoPath folder, String relative) {
        return folder.resolve(relative).flatMap(this::file);
    }

    /** Whether a {@code .gitignore} of the repository tells git to leave out a folder, or one around it; it need not be there. */
    public boolean isIgnoredByGit(RepoPath folder) {
        IgnoreRules rules = IgnoreRules.none();
        List<String> segments = folder.segments();
        RepoPath at = RepoPath.ROOT;
        for (String segment : segments) {
            Optional<SourceFile> gitignore = file(at, ".gitignore");
            rules = gitignore.isPresent() ? rules.with(at, gitignore.get().text()) : rules;
            at = at.resolve(segment).orElseThrow();
            if (rules.ignoredByGit(at, true)) {
                return true;
            }
        }
        return false;
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

    public Limits limits() {
        return limits;
    }

    public List<Notice> notices() {
        return notices.sorted();
    }

    /** Adds what a reader of one of the files could not read. */
    public void notice(Notice notice) {
        notices.add(notice);
    }

    /** The errors of the program that have become notices, with their traces. */
    public List<Throwable> errors() {
        synchronized (errors) {
            return List.copyOf(errors);
        }
    }

    /** Whether the time for this audit is over, which a notice then tells. */
    public boolean isOutOfTime() {
        if (!deadline.isOver()) {
            return false;
        }
        notice(new Notice(
                "out-of-time",
                Notice.Effect.INCOMPLETE,
                Location.startOf(RepoPath.ROOT),
                "The audit took more than " + limits.time().toSeconds()
                        + " seconds, so whatever it had not read by then was left out."));
        return true;
    }

    /**
     * Runs the reader of one file. When the time is over, or the reader does not come to its end, there is a notice and
     * {@code nothing}.
     */
    public <T> T understand(SourceFile file, Callable<T> reader, T nothing) {
        if (isOutOfTime()) {
            return nothing;
        }
        try {
            return Guard.run(reader, limits.fileTime());
        } catch (Failure e) {
            failed(e, Location.startOf(file.path()), "The file " + e.predicate() + ", so it was not audited.");
            return nothing;
        }
    }

    /**
     * Runs a part of the audit that is about no single file, for half of the time that is left at most. When it does not come to its
     * end, a notice says which part that was, and there is {@code nothing}.
     */
    public <T> T attempt(String part, Callable<T> work, T nothing) {
        if (isOutOfTime()) {
            return nothing;
        }
        try {
            return Guard.run(work, Duration.ofNanos(deadline.remaining().toNanos() / 2));
        } catch (Failure e) {
            failed(
                    e,
                    Location.startOf(RepoPath.ROOT),
                    "The repository " + e.predicate() + ", so what '" + part + "' finds is missing.");
            return nothing;
        }
    }

    private void failed(Failure failure, Location at, String message) {
        notice(new Notice(failure.kind(), Notice.Effect.INCOMPLETE, at, message));
        if (!failure.isExpected()) {
            errors.add(failure.reason());
        }
    }

    byte[] read(SourceFile file, Entry entry) {
        if (isOutOfTime()) {
            return NOTHING;
        }
        if (entry.size() > limits.fileBytes()) {
            return refuse(file, "file-too-large", "The file has " + tooLarge());
        }
        if (bytesRead.get() + entry.size() > limits.totalBytes()) {
            return refuse(
                    file,
                    "too-much-text",
                    "More than " + limits.totalBytes() + " bytes were to be read in all, so this file was not.");
        }
        try {
            return checked(file, entry, source.read(entry, limits.fileBytes() + 1));
        } catch (SourceException e) {
            return refuse(file, "unreadable-file", e.reason());
        }
    }

    /** A file can have changed since it was listed. */
    private byte[] checked(SourceFile file, Entry entry, byte[] bytes) {
        bytesRead.addAndGet(bytes.length);
        if (bytes.length > limits.fileBytes()) {
            return refuse(file, "file-too-large", "The file has grown to " + tooLarge());
        }
        if (bytes.length != entry.size()) {
            notice(new Notice(
                    "changed-file",
                    Notice.Effect.NOTE,
                    Location.startOf(file.path()),
                    "The file changed while the audit ran; audit again if what is found here looks wrong."));
        }
        return bytes;
    }

    private String tooLarge() {
        return "more than " + limits.fileBytes() + " bytes, so it was not read.";
    }

    private byte[] refuse(SourceFile file, String kind, String message) {
        notice(new Notice(kind, Notice.Effect.INCOMPLETE, Location.startOf(file.path()), message));
        return NOTHING;
    }
}
