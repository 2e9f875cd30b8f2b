package dev.pagelift.link;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the facts of a repository into its sites, each with its joined facts. */
public final class Links {

    private static final List<Linker> ALL = List.of(
            new Projects(),
            new Targets(),
            new OutputMismatches(),
            new BasePaths(),
            new RetiredDependencies(),
            new RuntimeObjects(),
            new FunctionsFolders(),
            new WorkerFirstGaps(),
            new ServerFiles(),
            new StaticAssets(),
            new RuleFiles(),
            new RefusedRuleFiles(),
            new InjectedAnalytics(),
            new ConfigChoice(),
            new WorkerNames(),
            new LooseBindings(),
            new Companions(),
            new NetlifyDialect(),
            new UnconvertedRules(),
            new IndexCopies(),
            new DefaultWranglers(),
            new WranglerVersions(),
            new WorkflowDeploys(),
            new CompiledWorkers(),
            new BindingGaps(),
            new AssetsBindings(),
            new ApiTotals(),
            new NodeCompat(),
            new LazyImports(),
            new ToolFolders(),
            new HostRedirects());

    /** What joined facts come to. */
    private static final List<Linker> CONCLUSIONS = List.of(new HostProjects(), new MoveDecision());

    private Links() {}

    /** The sites, sorted by root. */
    public static List<SiteFacts> link(Repository repository, Facts facts) {
        Map<Site, Facts> sites = Sites.of(facts, repository.snapshot());
        Facts everywhere = Facts.of(
                sites.values().stream().flatMap(found -> found.all().stream()).toList());
        return sites.entrySet().parallelStream()
                .map(site -> joined(new SiteView(site.getKey(), site.getValue(), repository, everywhere)))
                .toList();
    }

    private static SiteFacts joined(SiteView view) {
        SiteView known = view.with(joined(ALL, view));
        return new SiteFacts(view.site(), known.with(joined(CONCLUSIONS, known)).facts());
    }

    private static List<Fact> joined(List<Linker> linkers, SiteView view) {
        List<Fact> more = new ArrayList<>();
        for (Linker linker : linkers) {
            String name = linker.getClass().getSimpleName();
            more.addAll(view.repository().snapshot().attempt(name, () -> joined(linker, view), List.of()));
        }
        return more;
    }

    private static List<Fact> joined(Linker linker, SiteView view) {
        List<Fact> joined = new ArrayList<>();
        linker.link(view, joined::add);
        return joined;
    }
}
