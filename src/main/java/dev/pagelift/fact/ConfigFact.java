package dev.pagelift.fact;

import dev.pagelift.cloudflare.wrangler.ConfigRole;
import dev.pagelift.cloudflare.wrangler.KeyStatus;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about Wrangler configuration files. */
public sealed interface ConfigFact extends Fact {

    /**
     * What a script writes into a Wrangler configuration before it is used.
     *
     * @param at the first of the lines that write
     * @param file the configuration
     * @param keys of its top level that are written, in the order of the script
     */
    record WrittenConfig(Location at, RepoPath file, List<String> keys) implements ConfigFact {}

    /**
     * A Wrangler configuration file, reduced to what its top level says.
     *
     * @param at its first line with content
     * @param whole whether all of it could be read, so that what is not known of it is not there
     * @param assets whether it has an {@code assets} table
     * @param workerFirst the patterns of {@code assets.run_worker_first}; {@code /*} alone when it is {@code true}
     * @param domains patterns of {@code route} and {@code routes} that are custom domains
     * @param smartPlacement whether {@code placement.mode} is {@code smart}
     * @param previews whether it has a {@code previews} block
     * @param observability whether it says anything of {@code observability}
     */
    record WranglerConfig(
            Location at,
            RepoPath file,
            boolean whole,
            ConfigRole role,
            @Nullable String name,
            @Nullable String compatibilityDate,
            List<String> compatibilityFlags,
            @Nullable String pagesOutputDir,
            @Nullable String main,
            boolean assets,
            @Nullable String assetsDirectory,
            @Nullable String assetsBinding,
            @Nullable String notFoundHandling,
            @Nullable String htmlHandling,
            List<String> workerFirst,
            @Nullable String siteBucket,
            List<String> environments,
            List<String> domains,
            boolean smartPlacement,
            boolean previews,
            boolean observability)
            implements ConfigFact {

        /** The folder that paths in it are relative to. */
        public RepoPath folder() {
            return file.parent();
        }

        /** Whether it must be copied before use, as {@code wrangler.example.toml}. */
        public boolean template() {
            return role == ConfigRole.TEMPLATE;
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
     * A key of a Wrangler configuration: every one at the top level, of an environment or of {@code previews}, and below those the
     * ones that Wrangler does not read as they are meant.
     *
     * @param key with a dot for each table around it, the environment left out
     * @param environment the name below {@code env}, {@code previews} for that block, or null at the top level
     * @param value its text when it is a scalar that cannot be a secret, else null
     * @param onPages whether a Pages project can have it
     * @param forPages whether the configuration is one of a Pages project
     * @param forWorker whether the configuration has what only a Worker has: {@code main} or {@code assets}
     * @param forAssets whether the configuration has {@code assets}
     * @param replacement the key that says the same at another place or under another name, or null
     * @param reason what Wrangler does about it, in words such as {@code ignored since Wrangler 4.0.0}; empty for a key that is read
     * @param advice what to do, as a sentence without its full stop; empty for a key that is read as it is meant
     */
    record ConfigKey(
            Location at,
            RepoPath file,
            ConfigRole role,
            String key,
            @Nullable String environment,
            @Nullable String value,
            Location valueAt,
            KeyStatus status,
            boolean onPages,
            boolean forPages,
            boolean forWorker,
            boolean forAssets,
            @Nullable String replacement,
            String reason,
            String advice)
            implements ConfigFact {}

    /**
     * An environment of a Wrangler configuration.
     *
     * @param overrides keys it sets to something other than the top level does, sorted
     * @param dropped keys of the top level that it goes without, because they are not inherited, sorted
     * @param forPages whether the configuration is one of a Pages project
     * @param domains custom domains of the top level that it would claim for itself
     * @param topLevel where the top level sets what it overrides
     */
    record ConfigEnvironment(
            Location at,
            RepoPath file,
            ConfigRole role,
            String name,
            List<String> overrides,
            List<String> dropped,
            boolean forPages,
            List<String> domains,
            List<Related> topLevel)
            implements ConfigFact {

        @Override
        public List<Related> related() {
            return topLevel;
        }
    }

    /**
     * Word that a build tool has left for Wrangler of the configuration it has generated.
     *
     * @param target what Wrangler reads instead, or null when it does not say
     */
    record RedirectedConfig(
            Location at, RepoPath file, @Nullable RepoPath target) implements ConfigFact {}

    /**
     * A Pages project that Terraform makes.
     *
     * @param name of the project, or null when it is worked out
     * @param folder where it is built, {@code root_dir}; null when that is not said, or is no folder of this repository
     * @param block all of its text, with its bindings
     */
    record TerraformProject(
            Location at,
            RepoPath file,
            @Nullable String name,
            @Nullable RepoPath folder,
            Location block) implements ConfigFact {}

    /**
     * A Worker that Terraform uploads.
     *
     * @param module the folder of the repository that its script is read from
     * @param block all of its text, with its bindings
     */
    record TerraformWorker(Location at, RepoPath file, RepoPath module, Location block) implements ConfigFact {}

    /**
     * A configuration that Wrangler does not read when it is run in the configuration's own folder.
     *
     * @param winner what it reads instead
     * @param sameFolder whether that lies beside it, and not above
     */
    record ShadowedConfig(Location at, RepoPath file, RepoPath winner, boolean sameFolder) implements ConfigFact {}

    /**
     * A command that publishes to Pages although the configuration is one of a Worker, so that Pages ignores it.
     *
     * @param command as a person would write it
     */
    record IgnoredConfig(Location at, String command, RepoPath config) implements ConfigFact {}

    /** An assets binding in a configuration that names no code, and that no build tool completes. */
    record AssetsBindingWithoutCode(Location at, RepoPath file) implements ConfigFact {}

    /**
     * A configuration of a Worker without a compatibility date, which no command gives either.
     *
     * @param marked whether a line says that it is to be filled in, which is then the place
     */
    record MissingDate(Location at, RepoPath file, boolean marked) implements ConfigFact {

        /** How the line starts, behind the sign of a comment. */
        public static final String MARK = "FILL IN: compatibility_date";
    }

    /**
     * The name of a Worker or Pages project.
     *
     * @param at the key, else the start of the file
     * @param name null when there is none
     * @param valid whether Cloudflare takes it
     * @param suggestion a name like it that is valid
     */
    record WorkerName(Location at, RepoPath file, @Nullable String name, boolean valid, String suggestion)
            implements ConfigFact {}

    /**
     * A command that names another Pages project than the configuration does.
     *
     * @param project what the command names
     * @param name what the configuration does
     */
    record OtherProjectName(Location at, String project, String name, RepoPath config) implements ConfigFact {}

    /** Things that only a Worker can do, which a Pages project therefore has a second one for. */
    enum Companion {
        CRON,
        QUEUE_CONSUMER,
        DURABLE_OBJECT,
        EMAIL,
        WORKFLOW
    }

    /**
     * A Worker beside a Pages project that does what Pages cannot.
     *
     * @param at the key that says so
     * @param name of the Worker, or the folder of its configuration
     */
    record CompanionWorker(Location at, RepoPath file, Companion what, String name) implements ConfigFact {}

    /** What a Pages project is set to outside of its Wrangler configuration, and a Worker has to be set to anew. */
    enum ProjectSetting {
        DEPLOY_HOOK,
        FAIL_OPEN,
        BRANCH_CONTROLS,
        CUSTOM_DOMAIN,
        ACCESS,
        WEB_ANALYTICS
    }

    /**
     * Evidence of a setting that is kept in the dashboard.
     *
     * @param what the key, name or host that shows it; never an address that is a secret
     */
    record DashboardSetting(Location at, ProjectSetting setting, String what) implements ConfigFact {}

    /** A configuration that is a program. */
    record CodeConfig(Location at, RepoPath file) implements ConfigFact {}
}
