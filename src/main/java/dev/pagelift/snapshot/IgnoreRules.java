package dev.pagelift.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which names are not part of what a person wrote: what git is told to ignore, and folders that tools fill. One per folder,
 * linked to the folder above, whose rules also count.
 */
final class IgnoreRules {

    private static final Set<String> ALWAYS = Set.of(
            ".hg",
            ".svn",
            ".jj",
            "node_modules",
            "bower_components",
            "jspm_packages",
            ".yarn",
            ".pnpm-store",
            ".next",
            ".nuxt",
            ".svelte-kit",
            ".astro",
            ".docusaurus",
            ".cache",
            ".parcel-cache",
            ".turbo",
            ".gradle",
            ".m2",
            ".venv",
            "venv",
            "__pycache__",
            ".tox",
            ".terraform",
            ".vercel",
            ".netlify",
            ".open-next");

    private final @Nullable IgnoreRules above;
    private final RepoPath folder;
    private final IgnoreFile own;

    private IgnoreRules(@Nullable IgnoreRules above, RepoPath folder, IgnoreFile own) {
        this.above = above;
        this.folder = folder;
        this.own = own;
    }

    static IgnoreRules none() {
        return new IgnoreRules(null, RepoPath.ROOT, IgnoreFile.of(""));
    }

    /** These rules with those of one folder's {@code .gitignore} on top. */
    IgnoreRules with(RepoPath inFolder, String gitignore) {
        return new IgnoreRules(this, inFolder, IgnoreFile.of(gitignore));
    }

    boolean ignores(RepoPath path, boolean isFolder) {
        return (isFolder && ALWAYS.contains(path.name())) || ignoredByGit(path, isFolder);
    }

    /** The last line that is about a path decides, and that of the nearest folder first. */
    boolean ignoredByGit(RepoPath path, boolean isFolder) {
        for (IgnoreRules rules = this; rules != null; rules = rules.above) {
            if (!rules.own.isEmpty()) {
                Optional<Boolean> said =
                        rules.own.ignores(List.of(path.within(rules.folder).split("/")), isFolder);
                if (said.isPresent()) {
                    return said.get();
                }
            }
        }
        return false;
    }
}
