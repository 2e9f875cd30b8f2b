package dev.pagelift.fix.worker;

import dev.pagelift.cloudflare.assets.ProjectFiles;
import dev.pagelift.fact.AssetFact.NewlyPublished;
import dev.pagelift.fact.RoutingFact.AdvancedWorker;
import dev.pagelift.fact.RoutingFact.RoutesJson;
import dev.pagelift.fix.Draft;
import dev.pagelift.snapshot.RepoPath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The {@code .assetsignore} that keeps from publication what Pages leaves out by itself. */
public final class AssetsIgnoreStep implements Step {

    /** What Pages never publishes from the root of a project, and what nobody wants published from there. */
    public static final List<String> PROJECT_ROOT = Stream.concat(
                    Stream.of(
                            "_worker.js",
                            "_routes.json",
                            "functions",
                            "node_modules",
                            ".git",
                            ".wrangler",
                            ".DS_Store",
                            PagesSite.COMPILED,
                            ".dev.vars*",
                            ".env*"),
                    ProjectFiles.NAMES.stream())
            .toList();

    /** What Pages never publishes from any folder. */
    static final List<String> LEFT_OUT_ANYWHERE = List.of("node_modules", ".git", ".DS_Store");

    @Override
    public void apply(PagesSite site, Draft draft) {
        Set<String> entries = entries(site);
        if (!entries.isEmpty()) {
            RepoPath file =
                    PublishedSource.of(site.subject()).resolve(".assetsignore").orElseThrow();
            draft.write(file, Lines.appended(draft.text(file).orElse(""), entries));
        }
    }

    private static Set<String> entries(PagesSite site) {
        Set<String> entries = new LinkedHashSet<>();
        if (site.output().equals(site.root())) {
            entries.addAll(PROJECT_ROOT);
            site.main()
                    .map(main -> main.within(site.root()))
                    .filter(main -> !main.startsWith(PagesSite.COMPILED) && !main.startsWith("_worker.js"))
                    .ifPresent(entries::add);
        }
        if (!site.facts(NewlyPublished.class).isEmpty()) {
            entries.addAll(LEFT_OUT_ANYWHERE);
        }
        entries.addAll(BuiltCode.publishedCode(site));
        if (!site.facts(AdvancedWorker.class).isEmpty()) {
            entries.add("_worker.js");
        }
        if (!site.facts(RoutesJson.class).isEmpty()) {
            entries.add("_routes.json");
        }
        return entries;
    }
}
