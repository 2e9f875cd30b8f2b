package dev.pagelift.snapshot;

import dev.pagelift.source.Entry;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists a source's regular files within the limits. Names that could leave the repository or fool a reader are left out. */
final class Walk {

    private static final int LARGEST_IGNORE_FILE = 256 << 10;
    /** Looking at the clock for each name would take as long as looking at the name. */
    private static final int NAMES_BETWEEN_LOOKS_AT_THE_CLOCK = 256;

    private static final Set<String> KEPT = Set.of(
            "netlify.toml",
            "vercel.json",
            "firebase.json",
            "package-lock.json",
            "npm-shrinkwrap.json",
            "pnpm-lock.yaml",
            "yarn.lock",
            "bun.lock",
            "bun.lockb");

    private final Snapshot snapshot;
    private final Source source;
    private final Limits limits;
    private @Nullable RepoPath firstLink;
    private int linksSeen;
    private int entriesSeen;
    private int filesSeen;
    private boolean full;

    Walk(Snapshot snapshot, Source source) {
        this.snapshot = snapshot;
        this.source = source;
        this.limits = snapshot.limits();
    }

    /** Fails only when the root itself cannot be listed. */
    void start() throws SourceException {
        walk(RepoPath.ROOT, list(source.root()), IgnoreRules.none(), 0);
        tellLinks();
    }

    private List<Entry> list(Entry folder) throws SourceException {
        return source.list(folder, limits.entries() - entriesSeen + 1);
    }

    private void walk(RepoPath folder, List<Entry> entries, IgnoreRules inherited, int depth) {
        IgnoreRules rules = rulesOf(folder, entries, inherited);
        entries.sort(Comparator.comparing(Entry::name));
        for (Entry entry : entries) {
            if (isFull(folder)) {
                return;
            }
            visit(folder, entry, rules, depth);
        }
    }

    private boolean isFull(RepoPath folder) {
        if (!full && (++entriesSeen > limits.entries() || filesSeen >= limits.files())) {
            full = true;
            notice(
                    "too-many-files",
                    folder,
                    "The repository has too many files: only the first " + filesSeen + " were audited.");
        }
        full = full || entriesSeen % NAMES_BETWEEN_LOOKS_AT_THE_CLOCK == 0 && snapshot.isOutOfTime();
        return full;
    }

    private IgnoreRules rulesOf(RepoPath folder, List<Entry> entries, IgnoreRules inherited) {
        if (!source.holdsIgnoredFiles()) {
            return inherited;
        }
        for (Entry entry : entries) {
            if (entry.name().equals(".gitignore") && entry.kind() == Entry.Kind.FILE) {
                return rulesIn(folder, entry, inherited);
            }
        }
        return inherited;
    }

    private IgnoreRules rulesIn(RepoPath folder, Entry file, IgnoreRules inherited) {
        RepoPath path = folder.child(file.name());
        try {
            byte[] bytes = source.read(file, LARGEST_IGNORE_FILE + 1);
            if (bytes.length <= LARGEST_IGNORE_FILE) {
                return inherited.with(folder, new String(bytes, StandardCharsets.UTF_8));
            }
            notice(
                    "file-too-large",
                    path,
                    "The file has more than " + LARGEST_IGNORE_FILE + " bytes, so its rules are not followed.");
        } catch (SourceException e) {
            notice("unreadable-file", path, e.reason());
        }
        return inherited;
    }

    private void visit(RepoPath folder, Entry entry, IgnoreRules rules, int depth) {
        if (entry.name().equals(".git")) {
            return;
        }
        if (!Names.isSafe(entry.name())) {
            notice("unsafe-name", folder, "A name in this folder is not safe to open, so it was left out.");
            return;
        }
        RepoPath path = folder.child(entry.name());
        if (rules.ignores(path, entry.kind() == Entry.Kind.FOLDER) && !isKeptAnyway(entry)) {
            return;
        }
        switch (entry.kind()) {
            case FOLDER -> descend(path, entry, rules, depth + 1);
            case FILE -> add(path, entry);
            case LINK -> link(path);
            case SUBMODULE ->
                snapshot.notice(new Notice(
                        "submodule",
                        Notice.Effect.NOTE,
                        Location.startOf(path),
                        "This is a submodule: another repository, which was not fetched or audited."));
            case OTHER -> {
                // Pipes, sockets and devices hold no text, and opening one can block for ever.
            }
        }
    }

    /** Many repositories tell git to ignore the configuration of their deploys, or their lock file, and have it all the same. */
    private boolean isKeptAnyway(Entry entry) {
        return entry.kind() == Entry.Kind.FILE
                && (entry.name().startsWith("wrangler.") || KEPT.contains(entry.name()))
                && source.isTracked(entry);
    }

    private void add(RepoPath path, Entry entry) {
        filesSeen++;
        snapshot.add(path, entry);
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
            walk(path, list(entry), rules, depth);
        } catch (SourceException e) {
            notice("unreadable-folder", path, e.reason());
        }
    }

    private void link(RepoPath path) {
        linksSeen++;
        if (firstLink == null) {
            firstLink = path;
        }
    }

    /** One notice for all: a repository can have hundreds, and few matter. */
    private void tellLinks() {
        if (firstLink != null) {
            String others = linksSeen == 1 ? "" : ", nor " + (linksSeen - 1) + " more";
            snapshot.notice(new Notice(
                    "link",
                    Notice.Effect.NOTE,
                    Location.startOf(firstLink),
                    "This is a symbolic link; it was not followed" + others + "."));
        }
    }

    private void notice(String kind, RepoPath path, String message) {
        snapshot.notice(new Notice(kind, Notice.Effect.INCOMPLETE, Location.startOf(path), message));
    }
}
