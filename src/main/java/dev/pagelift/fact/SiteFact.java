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
     * @param config the Wrangler configuration that applies, or null
     * @param elsewhere what says in its place how the project is configured, a template or a file of Terraform, or null
     */
    record Project(
            Location at,
            String evidence,
            @Nullable RepoPath config,
            @Nullable RepoPath elsewhere,
            boolean hasFunctions) implements SiteFact {}
}
