package dev.pagelift.detect.module;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the file behind a path that may leave out its extension, name a folder, or be written for what TypeScript emits. */
final class ModuleFiles {

    /** What may follow a path, sources before what is made from them. */
    private static final List<String> EXTENSIONS =
            List.of(".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".json", ".d.ts", ".d.mts", ".d.cts");

    /** The extensions TypeScript writes, and those it reads instead. */
    private static final Map<String, List<String>> SOURCES = Map.of(
            ".js", List.of(".ts", ".tsx", ".d.ts"),
            ".jsx", List.of(".tsx", ".d.ts"),
            ".mjs", List.of(".mts", ".d.mts"),
            ".cjs", List.of(".cts", ".d.cts"));

    private final Snapshot snapshot;

    ModuleFiles(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    boolean exists(RepoPath path) {
        return snapshot.file(path).isPresent();
    }

    /** The file that a path names exactly, or the source it stands for. */
    Optional<RepoPath> exact(RepoPath path) {
        return exists(path) ? Optional.of(path) : source(path);
    }

    private Optional<RepoPath> source(RepoPath path) {
        int dot = path.name().lastIndexOf('.');
        if (dot <= 0) {
            return Optional.empty();
        }
        String extension = path.name().substring(dot);
        String stem = path.name().substring(0, dot);
        return first(path.parent(), stem, SOURCES.getOrDefault(extension, List.of()));
    }

    /** As {@link #exact}, and also with any extension added. */
    Optional<RepoPath> file(RepoPath path) {
        return exact(path).or(() -> first(path.parent(), path.name(), EXTENSIONS));
    }

    /** The file that stands for a folder without a package.json of its own. */
    Optional<RepoPath> index(RepoPath folder) {
        return first(folder, "index", EXTENSIONS);
    }

    private Optional<RepoPath> first(RepoPath folder, String stem, List<String> extensions) {
        for (String extension : extensions) {
            Optional<RepoPath> path = folder.resolve(stem + extension).filter(this::exists);
            if (path.isPresent()) {
                return path;
            }
        }
        return Optional.empty();
    }
}
