package dev.pagelift.snapshot;

import dev.pagelift.source.Entry;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Lists a source's regular files within the limits. Names that could leave the repository or fool a reader are left out. */
final class Walk {

    private final Source source;
    private final Limits limits;
    private final BiConsumer<RepoPath, Entry> files;
    private final Consumer<Notice> notices;
    private int entriesSeen;
    private int filesSeen;
    private boolean full;

    Walk(Source source, Limits limits, BiConsumer<RepoPath, Entry> files, Consumer<Notice> notices) {
        this.source = source;
        this.limits = limits;
        this.files = files;
        this.notices = notices;
    }

    /** Fails only when the root itself cannot be listed. */
    void start() throws SourceException {
        walk(RepoPath.ROOT, source.list(source.root()), IgnoreRules.none(), 0);
    }

    private void walk(RepoPath folder, List<Entry> entries, IgnoreRules inherited, int depth) {
        IgnoreRules rules = rulesOf(folder, entries, inherited);
        entries.sort(Comparator.comparing(Entry::name));
        for (Entry entry : entries) {
            if (full) {
                return;
            }
            visit(folder, entry, rules, depth);
        }
    }

    private IgnoreRules rulesOf(RepoPath folder, List<Entry> entries, IgnoreRules inherited) {
        if (!source.holdsIgnoredFiles()) {
            return inherited;
        }
        for (Entry entry : entries) {
            if (entry.name().equals(".gitignore") && entry.kind() == Entry.Kind.FILE) {
                try {
                    return inherited.with(folder, source.read(entry, limits.fileBytes()));
                } catch (SourceException e) {
                    notice("unreadable-file", folder.child(entry.name()), e.reason());
                }
            }
        }
        return inherited;
    }

    private void visit(RepoPath folder, Entry entry, IgnoreRules rules, int depth) {
        if (++entriesSeen > limits.entries() || filesSeen >= limits.files()) {
            full = true;
            notice(
                    "too-many-files",
                    folder,
                    "The repository has too many files: only the first " + filesSeen + " were audited.");
            return;
        }
        if (entry.name().equals(".git")) {
            return;
        }
        if (!isSafe(entry.name())) {
            notice("unsafe-name", folder, "A name in this folder is not safe to open, so it was left out.");
            return;
        }
        RepoPath path = folder.child(entry.name());
        boolean isFolder = entry.kind() == Entry.Kind.FOLDER;
        if (rules.ignores(path, isFolder)) {
            return;
        }
        if (isFolder) {
            descend(path, entry, rules, depth + 1);
        } else if (entry.kind() == Entry.Kind.FILE) {
            filesSeen++;
            files.accept(path, entry);
        }
    }

    private void descend(RepoPath path, Entry entry, IgnoreRules rules, int depth) {
        if (depth > limits.depth()) {
            notice(
                    "too-deep",
                    path,
                    "Folders are nested more than " + limits.depth() + " deep, so this one was not audited.");
            return;
        }
        try {
            walk(path, source.list(entry), rules, depth);
        } catch (SourceException e) {
            notice("unreadable-folder", path, e.reason());
        }
    }

    private static boolean isSafe(String name) {
        return !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && !name.equalsIgnoreCase(".git")
                && name.indexOf('/') < 0
                && name.indexOf('\\') < 0
                && name.indexOf('\0') < 0;
    }

    private void notice(String kind, RepoPath path, String message) {
        notices.accept(new Notice(kind, Notice.Effect.INCOMPLETE, Location.startOf(path), message));
    }
}
