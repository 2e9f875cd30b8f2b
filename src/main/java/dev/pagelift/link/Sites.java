package dev.pagelift.link;

import dev.pagelift.fact.CommandFact.DeployStep;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.Build;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fact.Mode;
import dev.pagelift.fact.Site;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds what a repository deploys and gives each fact to the site it is about. */
final class Sites {

    private Sites() {}

    static Map<Site, Facts> of(Facts facts, Snapshot snapshot) {
        SiteRoots roots = SiteRoots.of(facts, snapshot);
        Map<RepoPath, List<Fact>> byRoot = new TreeMap<>();
        List<DeployStep> astray = new ArrayList<>();
        for (Fact fact : facts.all()) {
            RepoPath root = roots.of(fact);
            if (root != null) {
                byRoot.computeIfAbsent(root, key -> new ArrayList<>()).add(fact);
            } else if (fact instanceof DeployStep step) {
                astray.add(step);
            }
        }
        StrayDeploys.notices(astray).forEach(snapshot::notice);
        Map<Site, Facts> sites = new TreeMap<>();
        for (RepoPath root : roots.all()) {
            List<Fact> found = byRoot.getOrDefault(root, List.of());
            List<Deployable> deployables = Deployable.in(root, Facts.of(found).all(WranglerConfig.class));
            deployables.forEach(deployable -> add(deployable, Facts.of(of(deployable, deployables, found)), sites));
        }
        return sites;
    }

    private static void add(Deployable deployable, Facts found, Map<Site, Facts> sites) {
        Facts known = found.and(CommandPresets.of(found));
        Facts facts = known.and(Builds.of(deployable, known));
        SiteEvidence evidence = SiteEvidence.of(facts);
        Modes modes = new Modes(deployable, facts, evidence);
        Mode mode = modes.mode();
        Site site = new Site(
                deployable.root(),
                deployable.config().map(WranglerConfig::file).orElse(null),
                mode,
                modes.hosts(mode),
                deployable.framework(facts).map(Framework::id).orElse(null),
                facts.first(Build.class).map(Build::outputDir).orElse(null),
                evidence.all());
        sites.put(site, facts);
    }

    /** What names another configuration goes with that; everything else with the most important thing. */
    private static List<Fact> of(Deployable deployable, List<Deployable> all, List<Fact> found) {
        if (all.size() == 1) {
            return found;
        }
        return found.stream()
                .filter(fact -> all.stream()
                        .filter(candidate -> candidate.isNamedBy(fact))
                        .findFirst()
                        .orElse(all.get(0))
                        .equals(deployable))
                .toList();
    }
}
