package dev.pagelift.fact;

import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about which product a site is built for, and what ties it to that. */
public sealed interface TargetFact extends Fact {

    /** A product of Cloudflare that something is made for. */
    enum Product {
        PAGES,
        WORKERS,
        EITHER,
        NEITHER
    }

    /**
     * What the framework of a site builds for, beside what the repository says it is deployed as.
     *
     * @param at what chooses the adapter, else what tells the framework
     * @param major the first number of the framework's version, as far as it is known
     * @param adapter its adapter or preset, or null where the repository chooses none
     * @param builtFor what the adapter builds for
     * @param configuredFor what the Wrangler configuration deploys to; a Worker whose code is the {@code _worker.js} of a build for
     *     Pages is either
     * @param presets whether the framework is told by a preset where it runs, and takes one from the environment without
     * @param decided whether the repository decides on the preset
     * @param functions whether there are Pages Functions
     * @param onDemand whether a page is made when it is asked for, in a framework that makes them all beforehand by default
     */
    record Target(
            Location at,
            String framework,
            @Nullable Integer major,
            @Nullable String adapter,
            Product builtFor,
            Product configuredFor,
            boolean presets,
            boolean decided,
            boolean functions,
            boolean onDemand)
            implements TargetFact {}

    /**
     * A package that is no longer the way to run a site on Cloudflare: a direct dependency, or a command that runs it.
     *
     * @param state what became of it, as the end of a sentence about it
     * @param replacement what to do instead, as a sentence without its full stop
     * @param command whether it is run here, and not asked for
     */
    record RetiredDependency(Location at, String name, String state, String replacement, boolean command)
            implements TargetFact {}

    /**
     * Something that code takes from a package that ties it to one way of running.
     *
     * @param module as it is written
     * @param names the exports: {@code default} and {@code *} too
     */
    record TyingImport(Location at, RepoPath file, String module, List<String> names) implements TargetFact {}

    /** A file of Next.js that asks for the edge runtime, in a project for Cloudflare. */
    record EdgeRuntime(Location at, RepoPath file, String runtime) implements TargetFact {}

    /** A page or endpoint of a site of static files that is made when it is asked for. */
    record OnDemandPage(Location at, RepoPath file) implements TargetFact {}

    /**
     * A read of the environment through the object that Astro's adapter had for it before version 13.
     *
     * @param adapterMajor the first number of the adapter's version, as far as it is known
     */
    record RuntimeObject(
            Location at,
            RepoPath file,
            String via,
            @Nullable Integer adapterMajor) implements TargetFact {}

    /**
     * A framework that is too old for its adapter for Workers, or for what Wrangler sets up.
     *
     * @param version as it is resolved, else as it is declared
     * @param upgradeTo the version to go to
     * @param builtFor what it is built for now
     */
    record OutdatedFramework(Location at, String framework, String version, String upgradeTo, Product builtFor)
            implements TargetFact {}
}
