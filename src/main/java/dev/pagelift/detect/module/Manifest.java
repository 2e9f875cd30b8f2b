package dev.pagelift.detect.module;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A package.json, as far as it says what importing the package means. */
record Manifest(RepoPath folder, Node root) {

    /** Fields that name the package's entry, those for code first. */
    private static final List<String> ENTRIES =
            List.of("source", "module", "main", "browser", "svelte", "types", "typings");

    Optional<String> name() {
        return root.string("name");
    }

    boolean hasExports() {
        return root.get("exports").isPresent();
    }

    /** The targets of {@code .} or {@code ./sub/path} according to {@code exports}, the preferred first. */
    List<String> exported(String subpath) {
        return root.get("exports")
                .map(exports -> ExportsField.of(exports).targets(subpath))
                .orElse(List.of());
    }

    /** The targets of a name that starts with {@code #}. */
    List<String> imported(String name) {
        return root.get("imports")
                .map(imports -> ExportsField.of(imports).targets(name))
                .orElse(List.of());
    }

    /** The entries that packages without {@code exports} have, in the order in which they are wanted. */
    List<String> entries() {
        return ENTRIES.stream().flatMap(field -> root.string(field).stream()).toList();
    }

    /** The patterns of the folders of a workspace's packages, as npm, Yarn and Bun read them. */
    List<String> workspaces() {
        return root.get("workspaces")
                .map(field -> field.get("packages").orElse(field).strings())
                .orElse(List.of());
    }

    /** The folder in the repository that a dependency is taken from. */
    Optional<RepoPath> localDependency(String name) {
        return Stream.of("dependencies", "devDependencies", "optionalDependencies", "peerDependencies")
                .flatMap(field -> root.get(field, name).flatMap(Node::string).stream())
                .flatMap(range -> path(range).flatMap(folder::resolve).stream())
                .findFirst();
    }

    private static Optional<String> path(String range) {
        for (String protocol : new String[] {"file:", "link:", "portal:", "workspace:"}) {
            String path = range.substring(Math.min(range.length(), protocol.length()));
            if (range.startsWith(protocol) && (!protocol.equals("workspace:") || path.startsWith("."))) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }
}
