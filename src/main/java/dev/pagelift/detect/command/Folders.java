package dev.pagelift.detect.command;

import dev.pagelift.detect.Repository;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Optional;

/** Reads paths as commands write them. */
final class Folders {

    /** Files that make a folder the root of something that is deployed. */
    private static final List<String> MARKS = List.of(
            "package.json",
            "wrangler.toml",
            "wrangler.json",
            "wrangler.jsonc",
            "netlify.toml",
            "vercel.json",
            "firebase.json",
            "hugo.toml",
            "_config.yml",
            "mkdocs.yml",
            "deno.json");

    private Folders() {}

    /** The path that is meant; empty when it leaves the repository or holds something that is not known. */
    static Optional<RepoPath> resolve(RepoPath from, String path) {
        if (path.contains("$") || path.contains("{{") || path.contains("`") || path.startsWith("~")) {
            return Optional.empty();
        }
        return path.startsWith(Origin.CHECKOUT)
                ? RepoPath.ROOT.resolve("." + path.substring(Origin.CHECKOUT.length()))
                : from.resolve(path);
    }

    /**
     * The folder of the site that a published folder belongs to: the nearest above it, or itself, that looks like a root; the folder
     * of the command where there is none.
     */
    static RepoPath projectOf(Repository repository, RepoPath published, RepoPath folder) {
        for (RepoPath at = published; !at.isRoot(); at = at.parent()) {
            RepoPath candidate = at;
            if (MARKS.stream()
                    .anyMatch(
                            mark -> repository.snapshot().file(candidate, mark).isPresent())) {
                return at;
            }
        }
        return published.isIn(folder) ? folder : RepoPath.ROOT;
    }
}
