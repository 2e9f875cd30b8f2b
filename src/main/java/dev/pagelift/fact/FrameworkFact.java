package dev.pagelift.fact;

import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import org.jspecify.annotations.Nullable;

/** Facts about what a site is built with. */
public sealed interface FrameworkFact extends Fact {

    /**
     * A direct dependency of a package.json.
     *
     * @param range as declared
     */
    record Dependency(Location at, RepoPath file, String name, String range, boolean development)
            implements FrameworkFact {}

    /**
     * The framework of a site.
     *
     * @param id the catalogue's
     * @param version the declared range, or null when the repository does not say
     */
    record Framework(Location at, String id, @Nullable String version, RepoPath folder, String evidence)
            implements FrameworkFact {}

    /**
     * Something that says where a build writes.
     *
     * @param outputDir from the repository's root; null when it says so in a way that cannot be read
     * @param reason what it is, in words
     */
    record OutputWitness(
            Location at, RepoPath folder, @Nullable RepoPath outputDir, Witness witness, String reason)
            implements FrameworkFact {}

    /** Kinds of witnesses for an output directory, the most trusted first. */
    enum Witness {
        WRANGLER_CONFIG("config"),
        DEPLOY_COMMAND("script"),
        HOST_CONFIG("config"),
        FRAMEWORK_CONFIG("config"),
        BUILD_COMMAND("script"),
        FRAMEWORK_DEFAULT("default");

        private final String reason;

        Witness(String reason) {
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }

    /**
     * How a site is built and where the result lies.
     *
     * @param outputDir from the repository's root; null when unknown
     * @param reason what told it: {@code config}, {@code script}, {@code default} …, or {@code unknown: …}
     */
    record Build(
            Location at, @Nullable String command, @Nullable RepoPath outputDir, String reason, RepoPath folder)
            implements FrameworkFact {}
}
