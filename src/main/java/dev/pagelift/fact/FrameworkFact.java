package dev.pagelift.fact;

import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about what a site is built with. */
public sealed interface FrameworkFact extends Fact {

    /**
     * A direct dependency of a package.json.
     *
     * @param range as declared
     * @param resolved the version that the lock file holds, or null
     * @param outdated the version in the lock file beside it where that is before all that the range allows, else null
     * @param major the first number of the resolved version, else of the lowest that the range allows; null when neither is known
     */
    record Dependency(
            Location at,
            RepoPath file,
            String name,
            String range,
            @Nullable String resolved,
            @Nullable String outdated,
            @Nullable Integer major,
            boolean development)
            implements FrameworkFact {}

    /**
     * What installs the packages of a folder and runs its build.
     *
     * @param name the command: {@code pnpm}, {@code bundler}, {@code maven} …
     * @param version as package.json pins it, else null
     */
    record PackageManager(
            Location at,
            RepoPath folder,
            String name,
            @Nullable String version) implements FrameworkFact {}

    /**
     * The framework of a site.
     *
     * @param id the catalogue's
     * @param version the declared range, or null when the repository does not say
     * @param resolved the version that a lock file holds, or null
     * @param major the first number of the resolved version, else of the lowest that the range allows; null when neither is known
     * @param folder where it is built
     * @param sources where its own files are: {@code folder}, or a folder in it
     * @param pages whether there are pages for it to build, and not only code
     */
    record Framework(
            Location at,
            String id,
            @Nullable String version,
            @Nullable String resolved,
            @Nullable Integer major,
            RepoPath folder,
            RepoPath sources,
            String evidence,
            boolean pages)
            implements FrameworkFact {}

    /**
     * An option in the configuration of a framework, for those that matter to where the site runs.
     *
     * @param option the catalogue's word: {@code base}, {@code mode}, {@code preset}, {@code adapter} …
     * @param value null when it cannot be known from the repository
     * @param reason why it cannot be known; empty when it is
     */
    record FrameworkOption(
            Location at,
            String framework,
            String option,
            @Nullable String value,
            String reason,
            RepoPath folder) implements FrameworkFact {}

    /**
     * What makes a framework's build run on a host: an adapter, a preset, a plugin.
     *
     * @param name its package, or the preset
     * @param version the declared range of its package, or null for a preset and for a package that is not asked for
     * @param major the first number of its version, as far as it is known
     * @param host {@code pages}, {@code workers}, {@code cloudflare} for either, {@code workers-sites}, another host, or {@code any}
     * @param onPages whether this version builds for Pages
     * @param configures whether this version writes the configuration of the Worker
     * @param installed whether the package.json asks for it; true for presets
     */
    record Adapter(
            Location at,
            String framework,
            String name,
            @Nullable String version,
            @Nullable Integer major,
            String host,
            boolean onPages,
            boolean configures,
            boolean installed,
            RepoPath folder)
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
        FRAMEWORK_DEFAULT("default"),
        /** A preview of the whole project, as people run beside a development server that builds nothing. */
        PREVIEW_OF_ALL("script");

        private final String reason;

        Witness(String reason) {
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }

        /** Whether it says where a build writes, and not what is published. */
        public boolean isOfBuild() {
            return this == FRAMEWORK_CONFIG || this == BUILD_COMMAND || this == FRAMEWORK_DEFAULT;
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

    /**
     * A site that its framework builds for a path below its host.
     *
     * @param path with a slash in front
     * @param served whether the files are published below that path as well
     */
    record BasePath(Location at, String framework, String path, boolean served) implements FrameworkFact {}

    /**
     * A published folder that is not the one that is built.
     *
     * @param published from the repository's root
     * @param publisher what names it, in words
     * @param built from the repository's root
     * @param builder what says that it is built there, in words
     * @param below where the built folder lies in the published one; null where it does not
     * @param certain whether the repository itself says where the build writes, and not only the framework's default
     */
    record OutputMismatch(
            Location at,
            RepoPath published,
            String publisher,
            RepoPath built,
            String builder,
            String framework,
            @Nullable String below,
            boolean certain,
            List<Related> related)
            implements FrameworkFact {}
}
