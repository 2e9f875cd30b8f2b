package dev.pagelift.link;

import dev.pagelift.fact.CommandFact.ActionStep;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.CommandFact.DeployStep;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.Build;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fact.FrameworkFact.OutputWitness;
import dev.pagelift.fact.HostFact.HostTrace;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.fact.Site;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the deployable roots of a repository and gives each fact to the root it is about. */
final class Sites {

    /** Folders whose contents show or test something and are not deployed from here. */
    private static final Set<String> NOT_DEPLOYED = Set.of(
            "test",
            "tests",
            "__tests__",
            "spec",
            "e2e",
            "fixture",
            "fixtures",
            "__fixtures__",
            "example",
            "examples",
            "template",
            "templates",
            "playground",
            "playgrounds",
            "benchmark",
            "benchmarks",
            "vendor",
            "third_party");

    private final NavigableSet<RepoPath> roots = new TreeSet<>();
    private final Map<RepoPath, List<Fact>> byRoot = new TreeMap<>();

    private Sites() {}

    static Map<Site, Facts> of(Facts facts) {
        Sites sites = new Sites();
        sites.findRoots(facts);
        facts.all().forEach(sites::assign);
        Map<Site, Facts> result = new TreeMap<>();
        sites.roots.forEach(root -> {
            Facts found = Facts.of(sites.byRoot.getOrDefault(root, List.of()));
            Facts own = found.and(Builds.of(root, found));
            result.put(site(root, own), own);
        });
        return result;
    }

    private void findRoots(Facts facts) {
        facts.all(WranglerConfig.class).forEach(config -> addRoot(config.folder()));
        facts.all(FunctionRoute.class).forEach(route -> addRoot(route.folder().parent()));
        facts.all(Framework.class).forEach(framework -> addRoot(framework.folder()));
        facts.all(HostTrace.class).forEach(trace -> addRoot(trace.folder()));
        facts.all(Command.class).stream()
                .filter(command -> command.tool().equals("wrangler"))
                .forEach(command -> addRoot(command.project()));
        facts.all(ActionStep.class).forEach(step -> addRoot(step.project()));
    }

    private void addRoot(RepoPath folder) {
        if (folder.segments().stream().noneMatch(NOT_DEPLOYED::contains)) {
            roots.add(folder);
        }
    }

    private void assign(Fact fact) {
        RepoPath root = rootOf(folderOf(fact));
        if (root != null) {
            byRoot.computeIfAbsent(root, key -> new ArrayList<>()).add(fact);
        }
    }

    private static RepoPath folderOf(Fact fact) {
        if (fact instanceof Command command) {
            return command.project();
        }
        if (fact instanceof DeployStep step) {
            return step.project();
        }
        if (fact instanceof OutputWitness witness) {
            return witness.folder();
        }
        return fact instanceof ActionStep step
                ? step.project()
                : fact.at().file().parent();
    }

    private @Nullable RepoPath rootOf(RepoPath folder) {
        for (RepoPath at = folder; ; at = at.parent()) {
            if (roots.contains(at)) {
                return at;
            }
            if (at.isRoot()) {
                return roots.size() == 1 ? roots.first() : null;
            }
        }
    }

    private static Site site(RepoPath root, Facts facts) {
        SiteEvidence evidence = SiteEvidence.of(root, facts);
        return new Site(
                root,
                evidence.mode(),
                evidence.hosts(),
                facts.first(Framework.class).map(Framework::id).orElse(null),
                facts.first(Build.class).map(Build::outputDir).orElse(null),
                evidence.all());
    }
}
