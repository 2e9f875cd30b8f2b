package dev.pagelift.detect.command;

import dev.pagelift.detect.Repository;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The npm packages of a repository, by folder and by name, with their scripts. */
final class Packages {

    /** A package.json. */
    record NpmPackage(Document document) {

        RepoPath folder() {
            return document.file().path().parent();
        }

        @Nullable
        String name() {
            return document.root().string("name").orElse(null);
        }

        Map<String, Node.Member> scripts() {
            return document.root().get("scripts").map(Node::members).orElse(Map.of());
        }

        boolean has(String script) {
            return scripts().containsKey(script);
        }
    }

    private final Map<RepoPath, NpmPackage> byFolder = new LinkedHashMap<>();

    private Packages() {}

    static Packages of(Repository repository) {
        Packages packages = new Packages();
        for (Document document : repository.documents("package.json")) {
            if (!isInstalled(document.file().path())) {
                NpmPackage found = new NpmPackage(document);
                packages.byFolder.put(found.folder(), found);
            }
        }
        return packages;
    }

    /** Whether a file came with an installed package, and so is nothing of the repository's own. */
    static boolean isInstalled(RepoPath path) {
        return path.segments().contains("node_modules");
    }

    List<NpmPackage> all() {
        return List.copyOf(byFolder.values());
    }

    /** The package whose scripts run in a folder: its own, or the nearest above it. */
    Optional<NpmPackage> at(RepoPath folder) {
        for (RepoPath at = folder; ; at = at.parent()) {
            NpmPackage found = byFolder.get(at);
            if (found != null || at.isRoot()) {
                return Optional.ofNullable(found);
            }
        }
    }

    boolean hasScript(RepoPath folder, String name) {
        return at(folder).map(found -> found.has(name)).orElse(false);
    }

    List<NpmPackage> with(String script) {
        return byFolder.values().stream().filter(found -> found.has(script)).toList();
    }

    /**
     * The packages that a filter of pnpm, Turborepo, npm or Yarn names: a name, a name with {@code *}, a name without its scope, or
     * a folder; dots for dependencies are passed over.
     */
    List<NpmPackage> matching(String filter, RepoPath from) {
        String wanted = filter.replaceAll("^\\.{3}\\^?|\\^?\\.{3}$", "").replaceAll("^\\{|}$", "");
        if (wanted.startsWith("!")) {
            return List.of();
        }
        return byFolder.values().stream()
                .filter(found -> isNamed(found.name(), wanted) || isFolder(found.folder(), wanted, from))
                .toList();
    }

    private static boolean isNamed(@Nullable String name, String wanted) {
        return name != null && (matches(name, wanted) || name.endsWith("/" + wanted));
    }

    private static boolean isFolder(RepoPath folder, String wanted, RepoPath from) {
        return from.resolve(wanted)
                .map(path -> matches(folder.toString(), path.toString()))
                .orElse(false);
    }

    /** Compares with one {@code *}, which stands for anything, at the end. */
    private static boolean matches(String text, String pattern) {
        int star = pattern.indexOf('*');
        return star < 0 ? text.equals(pattern) : text.startsWith(pattern.substring(0, star));
    }
}
