package dev.pagelift.fact;

import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deployable root in the repository; a monorepo has several.
 *
 * @param hosts where it is published, sorted: {@code pages}, {@code netlify}, {@code vercel}, {@code github-pages} …
 * @param framework the catalogue's id, or null when it is none we know
 * @param outputDir the folder that is published, from the repository's root, or null when it cannot be known
 * @param evidence what told the mode and the hosts, in the order of the files
 */
public record Site(
        RepoPath root,
        Mode mode,
        List<String> hosts,
        @Nullable String framework,
        @Nullable RepoPath outputDir,
        List<Evidence> evidence)
        implements Comparable<Site> {

    /** One reason to believe that a site is published somewhere, such as a key, a command or a dependency. */
    public record Evidence(String host, Location at, String what) {}

    /** Whether Cloudflare already runs it, in whatever form. */
    public boolean isOnCloudflare() {
        return switch (mode) {
            case PAGES, MIXED, WORKERS_ASSETS, WORKERS_SITES, WORKER -> true;
            case OTHER_HOST, STATIC, NONE -> false;
        };
    }

    @Override
    public int compareTo(Site other) {
        return root.compareTo(other.root);
    }
}
