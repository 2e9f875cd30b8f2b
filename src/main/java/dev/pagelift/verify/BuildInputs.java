package dev.pagelift.verify;

import dev.pagelift.fact.FrameworkFact.Build;
import dev.pagelift.fix.Change;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which changes only the next build of a site takes into what is served. */
public final class BuildInputs {

    private static final Set<String> COPIED = Set.of("public", "static");

    /** SvelteKit's adapter takes these from the root of the project. */
    private static final Set<String> RULES = Set.of("_headers", "_redirects");

    private static final Set<String> MODULES = Set.of("js", "mjs", "cjs", "ts", "mts", "cts");

    private BuildInputs() {}

    /**
     * Those that a build reads: an existing module of the site, such as a configuration with its adapter, and files that it copies.
     * What lies in the published folder is served as it is, and new modules are entries that Wrangler builds.
     */
    public static List<RepoPath> among(List<Change> changes, SiteFacts site) {
        if (!isBuilt(site)) {
            return List.of();
        }
        return changes.stream()
                .filter(change -> isRead(change, site.site().root(), site.site().outputDir()))
                .map(Change::file)
                .toList();
    }

    private static boolean isBuilt(SiteFacts site) {
        return site.site().framework() != null
                || site.facts().all(Build.class).stream().anyMatch(build -> build.command() != null);
    }

    private static boolean isRead(Change change, RepoPath root, @Nullable RepoPath output) {
        RepoPath file = change.file();
        if (!file.isIn(root) || output != null && file.isIn(output)) {
            return false;
        }
        String[] folders = file.within(root).split("/");
        boolean copied = folders.length > 1 && COPIED.contains(folders[0]) || RULES.contains(file.name());
        boolean module = MODULES.contains(extension(file.name())) && !folders[0].equals("functions");
        return copied || module && change.before() != null;
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
