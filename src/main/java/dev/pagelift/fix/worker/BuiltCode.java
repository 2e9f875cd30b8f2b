package dev.pagelift.fix.worker;

import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.fact.FrameworkFact.Adapter;
import dev.pagelift.fact.FrameworkFact.Build;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fix.CannotFix;
import dev.pagelift.snapshot.RepoPath;
import java.util.Optional;
import java.util.Set;

/**
 * Code that the build of a framework puts beside the files it makes, and that Pages runs. A configuration for the files alone would
 * publish a site without it, so where there may be such code the repository must say how it becomes a Worker.
 */
final class BuiltCode {

    static final String SVELTE_KIT = "@sveltejs/adapter-cloudflare";
    static final String UNDECIDED = "@sveltejs/adapter-auto";
    private static final String ASTRO = "@astrojs/cloudflare";
    private static final Set<Integer> ASTRO_FOR_BOTH = Set.of(11, 12);

    /** Presets of Nitro for Pages and for Workers; the fix puts the second in the place of the first. */
    static final String NITRO_PAGES = "cloudflare-pages";

    private static final Set<String> NITRO = Set.of(NITRO_PAGES, "cloudflare-module");

    /** What {@code next-on-pages} writes, which is often run without being a dependency. */
    private static final String OF_NEXT = ".vercel/output";

    /** Choose what they build for by the machine that builds, when nothing is said. */
    private static final Set<String> CHOOSING = Set.of("nuxt", "nitro", "solid-start", "analog", "tanstack-start");

    private final PagesSite site;

    private BuiltCode(PagesSite site) {
        this.site = site;
    }

    /** Whether only the build could tell; what lies in the repository can be looked at. */
    static boolean isPossible(PagesSite site) {
        RepoPath output = site.output();
        return !output.isRoot()
                && !site.subject().snapshot().hasFolder(output)
                && site.functions().isEmpty();
    }

    /** The entry of the Worker that the build makes, where it is the same for Pages and Workers, or can be made for Workers. */
    static Optional<RepoPath> entry(PagesSite site) {
        return isPossible(site) ? new BuiltCode(site).entry() : Optional.empty();
    }

    /** The folder that the build for Workers fills, where it is not the one of the build for Pages. */
    static Optional<RepoPath> files(PagesSite site) {
        return entry(site).filter(entry -> !entry.isIn(site.output())).map(entry -> site.path(".output/public"));
    }

    /** Whether the entry lies among the files. */
    static boolean isPublished(PagesSite site) {
        return entry(site).filter(entry -> entry.isIn(site.output())).isPresent();
    }

    /** Whether the adapter takes rules for the host from the root of the project. */
    static boolean isSvelteKit(PagesSite site) {
        return entry(site).filter(entry -> entry.name().equals("_worker.js")).isPresent();
    }

    private Optional<RepoPath> entry() {
        return adapter().flatMap(adapter -> switch (adapter.name()) {
            case SVELTE_KIT -> site.output().resolve("_worker.js");
            case UNDECIDED -> AdapterStep.canDecide(site) ? site.output().resolve("_worker.js") : Optional.empty();
            case ASTRO ->
                Optional.ofNullable(adapter.major())
                                .filter(ASTRO_FOR_BOTH::contains)
                                .isPresent()
                        ? site.output().resolve("_worker.js/index.js")
                        : Optional.empty();
            default ->
                NITRO.contains(adapter.name()) && AdapterStep.canSwitch(site)
                        ? Optional.of(site.path(".output/server/index.mjs"))
                        : Optional.empty();
        });
    }

    /**
     * Refuses a site with code that no entry is known for.
     *
     * @throws CannotFix with what is to be done first
     */
    static void requireEntry(PagesSite site) {
        if (isPossible(site) && entry(site).isEmpty()) {
            new BuiltCode(site).refuse();
        }
    }

    private void refuse() {
        adapter().filter(one -> isForPages(one) || one.name().equals(UNDECIDED)).ifPresent(adapter -> {
            throw lost("'" + adapter.name() + "'", adapter.framework());
        });
        if (site.output().isIn(site.path(OF_NEXT))) {
            throw lost("'@cloudflare/next-on-pages'", "next");
        }
        site.facts(Framework.class).stream()
                .filter(framework ->
                        CHOOSING.contains(framework.id()) && adapter().isEmpty() && !isGenerated())
                .findFirst()
                .ifPresent(framework -> {
                    throw lost(
                            "'" + framework.id() + "', which takes the machine that builds for its preset,",
                            framework.id());
                });
    }

    private static CannotFix lost(String builder, String framework) {
        String guide = Optional.ofNullable(FrameworkKind.named(framework).guide())
                .map(url -> "; " + url + " says how it runs on Workers")
                .orElse("");
        return new CannotFix("The build with " + builder
                + " makes code for Pages, which a configuration for the files alone" + " would lose" + guide + ".");
    }

    private Optional<Adapter> adapter() {
        return site.facts(Adapter.class).stream()
                .filter(adapter -> adapter.folder().equals(site.root()))
                .findFirst();
    }

    private static boolean isForPages(Adapter adapter) {
        return adapter.onPages() && !adapter.name().endsWith("-static");
    }

    private boolean isGenerated() {
        return site.facts(Build.class).stream()
                .anyMatch(build -> String.valueOf(build.command()).contains("generate"));
    }
}
