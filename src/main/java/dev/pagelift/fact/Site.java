package dev.pagelift.fact;

import dev.pagelift.cloudflare.wrangler.ConfigLookup;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the repository deploys: a monorepo has several, and several may share a root.
 *
 * @param config the Wrangler configuration that deploys it, a template when there is only that, or null
 * @param hosts where it is published, sorted: {@code pages}, {@code netlify}, {@code vercel}, {@code github-pages} …
 * @param framework the catalogue's id, or null when it is none we know
 * @param outputDir the folder that is published, from the repository's root, or null when it cannot be known
 * @param evidence what told the mode and the hosts, the strongest first
 */
public record Site(
        RepoPath root,
        @Nullable RepoPath config,
        Mode mode,
        List<String> hosts,
        @Nullable String framework,
        @Nullable RepoPath outputDir,
        List<Evidence> evidence)
        implements Comparable<Site> {

    private static final Comparator<Site> ORDER =
            Comparator.comparing(Site::root).thenComparing(site -> String.valueOf(site.config));

    /** One reason to believe that a site is published somewhere, such as a key, a command or a dependency. */
    public record Evidence(String host, Location at, String what) {}

    /** What people call it: its root, and the configuration where that is not the one of every site, since several may share a root. */
    public String name() {
        return config == null || ConfigLookup.NAMES.contains(config.name())
                ? root.toString()
                : root + " (" + config + ")";
    }

    /** Whether Cloudflare already runs it, in whatever form. */
    public boolean isOnCloudflare() {
        return switch (mode) {
            case PAGES, MIXED, WORKERS_ASSETS, WORKERS_SITES, WORKER -> true;
            case OTHER_HOST, STATIC, NONE -> false;
        };
    }

    /** Whether a file is the configuration that deploys it. */
    public boolean isDeployedBy(RepoPath file) {
        return config != null && config.equals(file);
    }

    @Override
    public int compareTo(Site other) {
        return ORDER.compare(this, other);
    }
}
