package dev.pagelift.link;

import dev.pagelift.fact.CommandFact.ActionStep;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.ConfigFact.ConfigKey;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.Dependency;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fact.HostFact.HostTrace;
import dev.pagelift.fact.Mode;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.fact.Site;
import dev.pagelift.fact.Site.Evidence;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.List;

/** What tells where a site is published, and how. */
final class SiteEvidence {

    private final List<Evidence> evidence = new ArrayList<>();
    private final Facts facts;
    private final List<WranglerConfig> configs;

    private SiteEvidence(RepoPath root, Facts facts) {
        this.facts = facts;
        this.configs = facts.all(WranglerConfig.class).stream()
                .filter(config -> config.folder().equals(root))
                .toList();
    }

    static SiteEvidence of(RepoPath root, Facts facts) {
        SiteEvidence evidence = new SiteEvidence(root, facts);
        evidence.collect();
        return evidence;
    }

    private void collect() {
        for (ConfigKey key : facts.all(ConfigKey.class)) {
            if (key.environment() == null && key.key().equals("pages_build_output_dir")) {
                add("pages", key.at(), "the key 'pages_build_output_dir'");
            }
        }
        facts.all(Command.class).stream()
                .filter(command -> command.tool().equals("wrangler")
                        && command.subcommand().startsWith("pages"))
                .forEach(command -> add("pages", command.at(), "the command '" + command.line() + "'"));
        facts.all(ActionStep.class).stream()
                .filter(step -> step.active() && "pages".equals(step.host()))
                .forEach(step -> add("pages", step.at(), "a step that uses '" + step.action() + "'"));
        facts.first(FunctionRoute.class)
                .ifPresent(route -> add("pages", route.at(), "Pages Functions in '" + route.folder() + "'"));
        facts.all(Dependency.class).stream()
                .filter(dependency -> dependency.name().equals("@cloudflare/next-on-pages"))
                .forEach(dependency -> add("pages", dependency.at(), "the dependency '" + dependency.name() + "'"));
        facts.all(HostTrace.class).forEach(trace -> add(trace.host(), trace.at(), trace.what()));
    }

    private void add(String host, Location at, String what) {
        evidence.add(new Evidence(host, at, what));
    }

    List<Evidence> all() {
        return List.copyOf(evidence);
    }

    List<String> hosts() {
        return evidence.stream().map(Evidence::host).distinct().sorted().toList();
    }

    Mode mode() {
        boolean pages = hosts().contains("pages");
        boolean worker = configs.stream().anyMatch(WranglerConfig::isForWorker);
        if (configs.stream().anyMatch(config -> config.siteBucket() != null)) {
            return Mode.WORKERS_SITES;
        }
        if (pages && worker) {
            return isMixed() ? Mode.MIXED : workerMode();
        }
        if (pages) {
            return Mode.PAGES;
        }
        return worker ? workerMode() : withoutCloudflare();
    }

    /** A Worker's configuration settles it, unless what only Pages runs stands beside it. */
    private boolean isMixed() {
        return configs.stream().anyMatch(WranglerConfig::isForPages) || facts.has(FunctionRoute.class);
    }

    private Mode workerMode() {
        return configs.stream().anyMatch(WranglerConfig::assets) ? Mode.WORKERS_ASSETS : Mode.WORKER;
    }

    private Mode withoutCloudflare() {
        if (!evidence.isEmpty()) {
            return Mode.OTHER_HOST;
        }
        return facts.has(Framework.class) ? Mode.STATIC : Mode.NONE;
    }

    /** The evidence for a host that a finding about the whole site should point at. */
    static Evidence strongest(Site site) {
        return site.evidence().get(0);
    }
}
