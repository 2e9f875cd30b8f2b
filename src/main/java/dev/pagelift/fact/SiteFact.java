package dev.pagelift.fact;

import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import org.jspecify.annotations.Nullable;

/** Facts about a site as a whole. */
public sealed interface SiteFact extends Fact {

    /**
     * A site and how it is configured.
     *
     * @param at the strongest evidence for its mode
     * @param evidence that evidence in words
     * @param product what it is on Cloudflare, as a sentence names it
     * @param download the command that writes a configuration of what the dashboard has
     * @param config the Wrangler configuration that applies, or null
     * @param elsewhere what says in its place how the project is configured, a template or a file of Terraform, or null
     * @param deployed whether a script or a step of CI publishes it
     */
    record Project(
            Location at,
            String evidence,
            String product,
            String download,
            @Nullable RepoPath config,
            @Nullable RepoPath elsewhere,
            boolean hasFunctions,
            boolean deployed)
            implements SiteFact {}
}
