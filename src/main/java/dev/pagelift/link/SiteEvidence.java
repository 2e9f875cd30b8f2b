package dev.pagelift.link;

import dev.pagelift.fact.AssetFact.SpecialFile;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.CommandFact.DeployStep;
import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.fact.ConfigFact.ConfigKey;
import dev.pagelift.fact.ConfigFact.TerraformProject;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.Adapter;
import dev.pagelift.fact.FrameworkFact.Dependency;
import dev.pagelift.fact.HostFact.HostTrace;
import dev.pagelift.fact.PlatformFact.Api;
import dev.pagelift.fact.PlatformFact.ApiUse;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.fact.Site;
import dev.pagelift.fact.Site.Evidence;
import dev.pagelift.snapshot.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What tells where something is published, by how much it proves. */
final class SiteEvidence {

    static final String PAGES = "pages";
    static final String WORKERS = "workers";

    /** How much a trace proves, the most first. */
    enum Strength {
        /** A configuration that only this host reads. */
        CONFIGURED,
        /** A command or step that publishes to it. */
        DEPLOYED,
        /** Code that only runs there, or a host's file that says how it builds the site. */
        WRITTEN_FOR,
        /** Something that serves, tests or prepares it. */
        PREPARED,
        /** A mention that may be old or about something else. */
        HINTED
    }

    private record Trace(Strength strength, Evidence evidence) {}

    /** Dependencies of no use anywhere but on Pages. */
    private static final Set<String> PAGES_ONLY = Set.of(
            "@cloudflare/next-on-pages",
            "@hono/vite-cloudflare-pages",
            "@remix-run/cloudflare-pages",
            "solid-start-cloudflare-pages",
            "vite-plugin-cloudflare-functions");

    /** What publishes to somewhere that the step alone does not tell, or something that need not be a site. */
    private static final Set<String> NOT_A_HOST = Set.of("pulumi", "server", "terraform");

    private final List<Trace> traces = new ArrayList<>();

    private SiteEvidence() {}

    static SiteEvidence of(Facts facts) {
        SiteEvidence evidence = new SiteEvidence();
        facts.all(ConfigKey.class).forEach(evidence::add);
        facts.all(Command.class).forEach(evidence::add);
        facts.all(DeployStep.class).forEach(evidence::add);
        facts.first(FunctionRoute.class)
                .ifPresent(route -> evidence.add(
                        Strength.WRITTEN_FOR, PAGES, route.at(), "Pages Functions in '" + route.folder() + "'"));
        facts.all(TerraformProject.class)
                .forEach(project ->
                        evidence.add(Strength.DEPLOYED, PAGES, project.at(), "a Pages project that Terraform makes"));
        facts.all(SpecialFile.class).forEach(evidence::add);
        facts.all(ApiUse.class).forEach(evidence::add);
        facts.all(Adapter.class).forEach(evidence::add);
        facts.all(Dependency.class).forEach(evidence::add);
        facts.all(HostTrace.class)
                .forEach(trace -> evidence.add(
                        trace.certain() ? Strength.WRITTEN_FOR : Strength.HINTED,
                        trace.host(),
                        trace.at(),
                        trace.what()));
        evidence.traces.sort(Comparator.comparing(Trace::strength).thenComparing(trace -> trace.evidence.at()));
        return evidence;
    }

    private void add(ConfigKey key) {
        if (key.environment() == null && key.key().equals("pages_build_output_dir")) {
            add(Strength.CONFIGURED, PAGES, key.at(), "the key 'pages_build_output_dir'");
        }
        if (key.environment() == null && Set.of("main", "assets", "site").contains(key.key())) {
            add(Strength.CONFIGURED, WORKERS, key.at(), "the key '" + key.key() + "'");
        }
    }

    private void add(Command command) {
        if (command.tool().equals("wrangler") && command.subcommand().startsWith("pages")) {
            add(Strength.PREPARED, PAGES, command.at(), "the command '" + command.line() + "'");
        }
    }

    private void add(DeployStep step) {
        if (step.active() && step.through().isEmpty() && !NOT_A_HOST.contains(step.host())) {
            add(
                    isRunByPeople(step) ? Strength.PREPARED : Strength.DEPLOYED,
                    step.host(),
                    step.at(),
                    (step.action() == null ? "the command '" : "a step that runs '") + step.command() + "'");
        }
    }

    /** A script for another host may be what the last one left behind. */
    private static boolean isRunByPeople(DeployStep step) {
        boolean inCi = step.place() == Place.WORKFLOW || step.place() == Place.CI;
        return !inCi && !step.host().equals(PAGES) && !step.host().equals(WORKERS);
    }

    private void add(SpecialFile file) {
        String what = "the file '" + file.file() + "'";
        if (file.role().equals("_worker.js")) {
            add(Strength.WRITTEN_FOR, PAGES, file.at(), what);
        } else if (file.forPages()) {
            add(Strength.HINTED, PAGES, file.at(), what);
        }
    }

    private void add(ApiUse use) {
        if (use.api() == Api.SERVICE_WORKER) {
            add(Strength.WRITTEN_FOR, WORKERS, use.at(), "code in the service-worker format");
        }
    }

    private void add(Adapter adapter) {
        String what = "the build with '" + adapter.name() + "'";
        switch (adapter.host()) {
            case "any" -> {}
            case PAGES -> add(Strength.WRITTEN_FOR, PAGES, adapter.at(), what);
            case WORKERS, "workers-sites" -> add(Strength.WRITTEN_FOR, WORKERS, adapter.at(), what);
            case "cloudflare" -> add(Strength.HINTED, adapter.onPages() ? PAGES : WORKERS, adapter.at(), what);
            default -> add(Strength.HINTED, adapter.host(), adapter.at(), what);
        }
    }

    private void add(Dependency dependency) {
        if (PAGES_ONLY.contains(dependency.name()) || dependency.name().startsWith("@cloudflare/pages-plugin-")) {
            add(Strength.WRITTEN_FOR, PAGES, dependency.at(), "the dependency '" + dependency.name() + "'");
        }
    }

    private void add(Strength strength, String host, Location at, String what) {
        traces.add(new Trace(strength, new Evidence(host, at, what)));
    }

    /** All of it, the strongest first. */
    List<Evidence> all() {
        return traces.stream().map(Trace::evidence).toList();
    }

    boolean of(String host, Predicate<Strength> strength) {
        return traces.stream().anyMatch(trace -> trace.evidence.host().equals(host) && strength.test(trace.strength));
    }

    /** The other hosts than Cloudflare, by evidence of some strength. */
    Stream<String> others(Predicate<Strength> strength) {
        return traces.stream()
                .filter(trace -> strength.test(trace.strength))
                .map(trace -> trace.evidence.host())
                .filter(host -> !host.equals(PAGES) && !host.equals(WORKERS))
                .distinct();
    }

    /** What a finding about the whole site should point at: the best evidence for what its mode says, else for anything. */
    static Evidence strongest(Site site) {
        String host = switch (site.mode()) {
            case PAGES, MIXED -> PAGES;
            case WORKERS_ASSETS, WORKERS_SITES, WORKER -> WORKERS;
            case OTHER_HOST, STATIC, NONE -> "";
        };
        return site.evidence().stream()
                .filter(evidence -> evidence.host().equals(host))
                .findFirst()
                .orElse(site.evidence().get(0));
    }
}
