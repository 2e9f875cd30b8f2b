package dev.pagelift.link;

import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.CommandFact.FeatureFloor;
import dev.pagelift.fact.CommandFact.NodeFloor;
import dev.pagelift.fact.CommandFact.NodeVersion;
import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.fact.CommandFact.UnpinnedWrangler;
import dev.pagelift.fact.CommandFact.WranglerVersion;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.PackageVersion;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The versions of Wrangler of a site, against what its configuration uses and the Node.js it gets. */
final class WranglerVersions implements Linker {

    /** Source: package.json of Wrangler 4.87.0 and 4.164.0. */
    private static final String NEEDS_NODE_22 = "4.87.0";

    private static final String NEEDS_NODE_22_12 = "4.164.0";

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        List<WranglerVersion> versions = Wranglers.of(site);
        for (WranglerVersion version : versions) {
            facts.accept(version);
            site.config().ifPresent(config -> floor(version, config, facts));
        }
        if (versions.stream().noneMatch(version -> version.major() == 1)) {
            Wranglers.writtenFor(site).ifPresent(facts);
        }
        Wranglers.switchedOff(site).forEach(facts);
        versions.stream()
                .max(Comparator.comparing(
                        version -> Wranglers.lowest(version.version()).orElseThrow()))
                .ifPresent(newest -> site.facts().all(NodeVersion.class).forEach(node -> node(newest, node, facts)));
        unpinned(site, facts);
    }

    /** Only for a version that is sure: what a range allows may be newer than its lower end. */
    private static void floor(WranglerVersion version, WranglerConfig config, Consumer<Fact> facts) {
        Wranglers.lowest(version.version())
                .filter(number -> isExact(version))
                .flatMap(number -> WranglerFeature.unread(config, number))
                .ifPresent(feature -> facts.accept(new FeatureFloor(
                        version.at(),
                        version.version(),
                        version.by(),
                        feature.name(),
                        feature.since(),
                        feature.consequence(),
                        version.file())));
    }

    private static boolean isExact(WranglerVersion version) {
        return version.version().matches("=?v?\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}.*");
    }

    private static void node(WranglerVersion wrangler, NodeVersion node, Consumer<Fact> facts) {
        PackageVersion version = Wranglers.lowest(wrangler.version()).orElseThrow();
        if (version.isBefore(NEEDS_NODE_22)) {
            return;
        }
        String needs = version.isBefore(NEEDS_NODE_22_12) ? "22.0.0" : "22.12.0";
        PackageVersion found = Wranglers.lowest(node.version()).orElseThrow();
        // A major version alone stands for its newest release.
        boolean newest = node.version().matches("v?\\d+(\\.x)*");
        if (newest ? found.major() < 22 : found.isBefore(needs)) {
            facts.accept(new NodeFloor(node.at(), node.version(), node.by(), wrangler.version(), needs, node.file()));
        }
    }

    private static void unpinned(SiteView site, Consumer<Fact> facts) {
        for (Command command : site.facts().all(Command.class)) {
            RepoPath folder = command.folder();
            if (command.tool().equals("wrangler")
                    && command.version() == null
                    && command.action() == null
                    && command.place() == Place.SCRIPT
                    && !Wranglers.isAskedFor(site.repository(), folder)) {
                facts.accept(new UnpinnedWrangler(command.at(), command.line(), command.file()));
                return;
            }
        }
    }
}
