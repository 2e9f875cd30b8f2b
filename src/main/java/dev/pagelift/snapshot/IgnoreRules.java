package dev.pagelift.snapshot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.eclipse.jgit.ignore.IgnoreNode;
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
    private final @Nullable IgnoreNode own;

    private IgnoreRules(@Nullable IgnoreRules above, RepoPath folder, @Nullable IgnoreNode own) {
        this.above = above;
        this.folder = folder;
        this.own = own;
    }

    static IgnoreRules none() {
        return new IgnoreRules(null, RepoPath.ROOT, null);
    }

    /** These rules with those of one folder's {@code .gitignore} on top. */
    IgnoreRules with(RepoPath inFolder, byte[] gitignore) {
        IgnoreNode node = new IgnoreNode();
        try {
            node.parse(new ByteArrayInputStream(gitignore));
        } catch (IOException e) {
            return this;
        }
        return new IgnoreRules(this, inFolder, node);
    }

    boolean ignores(RepoPath path, boolean isFolder) {
        return (isFolder && ALWAYS.contains(path.name())) || ignoredByGit(path, isFolder);
    }

    private boolean ignoredByGit(RepoPath path, boolean isFolder) {
        for (IgnoreRules rules = this; rules != null; rules = rules.above) {
            Boolean verdict = rules.own == null ? null : rules.own.checkIgnored(path.within(rules.folder), isFolder);
            if (verdict != null) {
                return verdict;
            }
        }
        return false;
    }
}
