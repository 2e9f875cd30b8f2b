package dev.pagelift.fact;

import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about Wrangler configuration files. */
public sealed interface ConfigFact extends Fact {

    /**
     * A Wrangler configuration file, reduced to what its top level says.
     *
     * @param at its first line with content
     * @param template whether its name says that it must be copied before use, as {@code wrangler.example.toml}
     * @param assets whether it has an {@code assets} table
     * @param workerFirst the patterns of {@code assets.run_worker_first}; {@code /*} alone when it is {@code true}
     */
    record WranglerConfig(
            Location at,
            RepoPath file,
            boolean template,
            @Nullable String name,
            @Nullable String compatibilityDate,
            List<String> compatibilityFlags,
            @Nullable String pagesOutputDir,
            @Nullable String main,
            boolean assets,
            @Nullable String assetsDirectory,
            @Nullable String assetsBinding,
            @Nullable String notFoundHandling,
            List<String> workerFirst,
            @Nullable String siteBucket,
            List<String> environments)
            implements ConfigFact {

        /** The folder that paths in it are relative to. */
        public RepoPath folder() {
            return file.parent();
        }

        public boolean isForPages() {
            return pagesOutputDir != null;
        }

        /** Whether it names something that only a Worker has. */
        public boolean isForWorker() {
            return main != null || assets || siteBucket != null;
        }
    }

    /**
     * A key of a Wrangler configuration.
     *
     * @param key its name without the environment
     * @param environment the name below {@code env}, or null at the top level
     * @param value its text when it is a scalar that cannot be a secret, else null
     */
    record ConfigKey(
            Location at,
            RepoPath file,
            String key,
            @Nullable String environment,
            @Nullable String value,
            Location valueAt)
            implements ConfigFact {}

    /**
     * An environment of a Wrangler configuration.
     *
     * @param overrides keys it sets to something other than the top level does, sorted
     * @param forPages whether the configuration is one of a Pages project
     */
    record ConfigEnvironment(Location at, RepoPath file, String name, List<String> overrides, boolean forPages)
            implements ConfigFact {}
}
