package dev.pagelift.fix.worker;

import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.catalog.ProvenBuild;
import dev.pagelift.fact.AssetFact.RedirectRule;
import dev.pagelift.fact.FrameworkFact.Adapter;
import dev.pagelift.fact.FrameworkFact.Build;
import dev.pagelift.fact.FrameworkFact.Dependency;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fix.CannotFix;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Code that the build of a framework puts beside the files it makes, and that Pages runs. A configuration for the files alone would
 * publish a site without it, so where there may be such code the repository must say how it becomes a Worker.
 */
final class BuiltCode {

    static final String SVELTE_KIT = "@sveltejs/adapter-cloudflare";
    static final String UNDECIDED = "@sveltejs/adapter-auto";

    /** The first versions of SvelteKit's adapter that do so, each built. 4.9 does too, 4.8 does not. */
    private static final int SVELTE_KIT_IGNORES = 5;

    private static final int SVELTE_KIT_READS_ROOT = 6;

    /** Hono's plugins for Vite: the one has a twin for Workers, the other is older and has not. */
    static final String HONO = "@hono/vite-build/cloudflare-pages";

    private static final String HONO_BEFORE = "@hono/vite-cloudflare-pages";
    private static final String QWIK = "qwik";
    private static final String ANALOG = "analog";

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
                && !site.subject().holds(output)
                && site.functions().isEmpty();
    }

    /** What the build makes: the entry of the Worker, and the folder with the files. */
    private record Made(RepoPath entry, RepoPath files) {}

    /** The entry of the Worker that the build makes, where it is the same for Pages and Workers, or can be made for Workers. */
    static Optional<RepoPath> entry(PagesSite site) {
        return made(site).map(Made::entry);
    }

    /** The folder that the build for Workers fills, where it is not the one of the build for Pages. */
    static Optional<RepoPath> files(PagesSite site) {
        return made(site).map(Made::files).filter(files -> !files.equals(site.output()));
    }

    /** What the build puts among the files and nobody is to see: the entry of the Worker, and Pages' list of routes. */
    static List<String> publishedCode(PagesSite site) {
        return made(site).filter(made -> made.entry().isIn(made.files()) && !ignoresItself(site)).stream()
                .map(made -> made.entry().within(made.files()).split("/", 2)[0])
                .flatMap(entry -> entry.equals("_worker.js") ? Stream.of(entry, "_routes.json") : Stream.of(entry))
                .toList();
    }

    /** Whether the adapter takes rules for the host from the root of the project, and refuses them elsewhere. */
    static boolean readsRulesAtRoot(PagesSite site) {
        return isSvelteKit(site) && !isBefore(site, SVELTE_KIT_READS_ROOT);
    }

    /** Whether the adapter writes an {@code .assetsignore} with its own files. */
    static boolean ignoresItself(PagesSite site) {
        return isSvelteKit(site) && !isBefore(site, SVELTE_KIT_IGNORES);
    }

    /** Whether the move of such a build was tried with a real project. What its build ignores on Pages must not be there. */
    static boolean isProven(PagesSite site) {
        boolean hasRedirects = !site.facts(RedirectRule.class).isEmpty();
        return new BuiltCode(site)
                .adapter()
                .filter(adapter -> ProvenBuild.all().stream()
                        .anyMatch(build -> build.adapter().equals(adapter.name())
                                && (build.redirects() || !hasRedirects)
                                && isInstalled(site, build)))
                .isPresent();
    }

    private static boolean isInstalled(PagesSite site, ProvenBuild build) {
        return site.facts(Dependency.class).stream()
                .anyMatch(dependency -> dependency.name().equals(build.npm())
                        && build.majors().contains(String.valueOf(dependency.major())));
    }

    private static boolean isSvelteKit(PagesSite site) {
        return entry(site).isPresent()
                && new BuiltCode(site)
                        .adapter()
                        .filter(adapter -> adapter.framework().equals("svelte-kit"))
                        .isPresent();
    }

    private static boolean isBefore(PagesSite site, int major) {
        return new BuiltCode(site)
                .adapter()
                .filter(adapter -> adapter.name().equals(SVELTE_KIT))
                .flatMap(adapter -> Optional.ofNullable(adapter.major()))
                .filter(own -> own < major)
                .isPresent();
    }

    private static Optional<Made> made(PagesSite site) {
        return isPossible(site) ? new BuiltCode(site).made() : Optional.empty();
    }

    private Optional<Made> made() {
        return adapter().flatMap(adapter -> switch (adapter.name()) {
            case SVELTE_KIT -> amongFiles("_worker.js");
            case UNDECIDED -> AdapterStep.canDecide(site) ? amongFiles("_worker.js") : Optional.empty();
            case ASTRO ->
                Optional.ofNullable(adapter.major())
                                .filter(ASTRO_FOR_BOTH::contains)
                                .isPresent()
                        ? amongFiles("_worker.js/index.js")
                        : Optional.empty();
            case OpenNextStep.OLD ->
                OpenNextStep.isPossible(site) ? beside(".open-next/worker.js", ".open-next/assets") : Optional.empty();
            case HONO_BEFORE -> amongFiles("_worker.js");
            case HONO -> AdapterStep.canSwitch(site) && isFree("index.js") ? amongFiles("index.js") : Optional.empty();
            default -> adapter.framework().equals(QWIK) ? ofQwik(adapter) : ofNitro(adapter);
        });
    }

    private Optional<Made> ofQwik(Adapter adapter) {
        return adapter.onPages() ? amongFiles("_worker.js") : Optional.empty();
    }

    private Optional<Made> ofNitro(Adapter adapter) {
        if (!NITRO.contains(adapter.name()) || !AdapterStep.canSwitch(site)) {
            return Optional.empty();
        }
        return adapter.framework().equals(ANALOG)
                ? beside("dist/analog/server/index.mjs", "dist/analog/public")
                : beside(".output/server/index.mjs", ".output/public");
    }

    /** Whether no file of the owner's is published under the name of one that is built. */
    private boolean isFree(String name) {
        return site.subject()
                .snapshot()
                .file(PublishedSource.of(site.subject()), name)
                .isEmpty();
    }

    private Optional<Made> amongFiles(String entry) {
        return site.output().resolve(entry).map(file -> new Made(file, site.output()));
    }

    private Optional<Made> beside(String entry, String files) {
        return Optional.of(new Made(site.path(entry), site.path(files)));
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
        if (adapter().isEmpty() && isQwik()) {
            throw lost("'" + QWIK + "', of which no adapter is found,", QWIK);
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

    /** Without an adapter it makes no pages at all, so there must be one that is not read. */
    private boolean isQwik() {
        return QWIK.equals(site.subject().site().site().framework());
    }

    private boolean isGenerated() {
        return site.facts(Build.class).stream()
                .anyMatch(build -> String.valueOf(build.command()).contains("generate"));
    }
}
