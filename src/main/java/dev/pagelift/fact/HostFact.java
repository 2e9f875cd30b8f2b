package dev.pagelift.fact;

import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;

/** Facts about where a site is published. */
public sealed interface HostFact extends Fact {

    /**
     * A trace of a host.
     *
     * @param host such as {@code pages}, {@code netlify}, {@code vercel}
     * @param what the trace in a few words
     * @param certain whether it alone proves that the site is published there
     */
    record HostTrace(Location at, String host, RepoPath folder, String what, boolean certain) implements HostFact {}
}
