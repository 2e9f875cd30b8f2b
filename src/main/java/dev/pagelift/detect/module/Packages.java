package dev.pagelift.detect.module;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Documents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The packages of a repository, and which of them a folder can import by name. */
final class Packages {

    private final Snapshot snapshot;
    private final Documents documents;
    private final Map<RepoPath, Optional<Manifest>> manifests = new HashMap<>();
    private final Map<RepoPath, List<String>> workspaces = new HashMap<>();
    private @Nullable Map<String, List<Manifest>> byName;

    Packages(Snapshot snapshot, Documents documents) {
        this.snapshot = snapshot;
        this.documents = documents;
    }

    /** The package.json right in a folder. */
    Optional<Manifest> in(RepoPath folder) {
        return manifests.computeIfAbsent(
                folder, key -> document(key, "package.json").map(document -> new Manifest(key, document.root())));
    }

    private Optional<Document> document(RepoPath folder, String name) {
        return folder.resolve(name).flatMap(documents::document);
    }

    /** The package that a folder belongs to. */
    Optional<Manifest> around(RepoPath folder) {
        for (RepoPath at = folder; ; at = at.parent()) {
            Optional<Manifest> found = in(at);
            if (found.isPresent() || at.isRoot()) {
                return found;
            }
        }
    }

    /** The package that a name means in a folder: itself, a dependency taken from a folder, or another of the same workspace. */
    Optional<Manifest> named(String name, RepoPath folder) {
        Optional<Manifest> own = around(folder);
        if (own.flatMap(Manifest::name).filter(name::equals).isPresent()) {
            return own;
        }
        return own.flatMap(manifest -> manifest.localDependency(name))
                .flatMap(this::in)
                .or(() -> inWorkspace(name, folder));
    }

    private Optional<Manifest> inWorkspace(String name, RepoPath folder) {
        List<Manifest> candidates = byName().getOrDefault(name, List.of());
        for (RepoPath root = folder; !candidates.isEmpty(); root = root.parent()) {
            for (Manifest candidate : candidates) {
                if (isMember(candidate.folder(), root)) {
                    return Optional.of(candidate);
                }
            }
            if (root.isRoot()) {
                break;
            }
        }
        return Optional.empty();
    }

    private synchronized Map<String, List<Manifest>> byName() {
        if (byName == null) {
            byName = new TreeMap<>();
            for (SourceFile file : snapshot.files()) {
                if (file.path().name().equals("package.json")) {
                    add(byName, file.path().parent());
                }
            }
        }
        return byName;
    }

    private void add(Map<String, List<Manifest>> names, RepoPath folder) {
        in(folder)
                .ifPresent(manifest -> manifest.name()
                        .ifPresent(name -> names.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(manifest)));
    }

    /** Whether a folder is one of the packages of the workspace whose root is another. A later pattern with {@code !} takes back. */
    private boolean isMember(RepoPath folder, RepoPath root) {
        boolean member = false;
        if (folder.isIn(root)) {
            List<String> segments = RepoPath.of(folder.within(root)).segments();
            for (String pattern : workspaces.computeIfAbsent(root, this::patterns)) {
                boolean excludes = pattern.startsWith("!");
                if (WorkspacePattern.of(excludes ? pattern.substring(1) : pattern)
                        .matches(segments)) {
                    member = !excludes;
                }
            }
        }
        return member;
    }

    private List<String> patterns(RepoPath root) {
        List<String> patterns =
                new ArrayList<>(in(root).map(Manifest::workspaces).orElse(List.of()));
        for (String file : new String[] {"pnpm-workspace.yaml", "lerna.json"}) {
            document(root, file)
                    .flatMap(document -> document.root().get("packages"))
                    .ifPresent(field -> patterns.addAll(field.strings()));
        }
        return patterns;
    }
}
