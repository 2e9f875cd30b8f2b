package dev.pagelift.link;

import dev.pagelift.catalog.HostKind;
import dev.pagelift.fact.CommandFact.DeployStep;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.OutputWitness;
import dev.pagelift.fact.FrameworkFact.Witness;
import dev.pagelift.fact.HostFact.HostFeature;
import dev.pagelift.fact.HostFact.HostHeaders;
import dev.pagelift.fact.HostFact.HostProject;
import dev.pagelift.fact.HostFact.HostRoute;
import dev.pagelift.fact.HostFact.HostTrace;
import dev.pagelift.hosting.Conversion.Outcome;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One fact for each host other than Cloudflare that a site is published on, with what it takes to leave it. */
final class HostProjects implements Linker {

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        for (String host : site.site().hosts()) {
            HostKind.named(host)
                    .ifPresent(kind -> place(site, host).ifPresent(at -> facts.accept(project(site, kind, at))));
        }
    }

    /** The host's own configuration, else what publishes there, else the first of two hints; nothing for one hint alone. */
    private static Optional<Location> place(SiteView site, String host) {
        return site.facts().all(HostTrace.class).stream()
                .filter(trace -> trace.certain() && trace.host().equals(host))
                .map(HostTrace::at)
                .findFirst()
                .or(() -> site.facts().all(DeployStep.class).stream()
                        .filter(step -> step.active() && step.host().equals(host))
                        .map(DeployStep::at)
                        .findFirst())
                .or(() -> {
                    List<HostTrace> hints = site.facts().all(HostTrace.class).stream()
                            .filter(trace -> trace.host().equals(host))
                            .toList();
                    return hints.stream().map(HostTrace::what).distinct().count() > 1
                            ? Optional.of(hints.get(0).at())
                            : Optional.empty();
                });
    }

    private static HostProject project(SiteView site, HostKind kind, Location at) {
        List<HostRoute> routes = site.facts().all(HostRoute.class).stream()
                .filter(route -> route.host().equals(kind.id()))
                .toList();
        List<HostHeaders> headers = site.facts().all(HostHeaders.class).stream()
                .filter(found -> found.host().equals(kind.id()))
                .toList();
        int rules = routes.size() + headers.size();
        int convertible = (int) (routes.stream()
                        .filter(route -> route.outcome() != Outcome.CODE)
                        .count()
                + headers.stream().filter(HostHeaders::exact).count());
        RepoPath directory = directory(site, kind.id(), at);
        return new HostProject(
                at,
                kind.id(),
                kind.title(),
                directory,
                directory == null ? "" : " from '" + directory + "'",
                rules,
                convertible,
                summary(rules, convertible),
                features(site.facts().all(HostFeature.class).stream(), kind.id()));
    }

    /** What the host's own configuration or a step names, for a site may publish another folder on another host. */
    private static @Nullable RepoPath directory(SiteView site, String host, Location at) {
        return site.facts().all(OutputWitness.class).stream()
                .filter(witness -> witness.witness() == Witness.HOST_CONFIG
                        && witness.at().file().equals(at.file()))
                .map(OutputWitness::outputDir)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> site.facts().all(DeployStep.class).stream()
                        .filter(step -> step.active() && step.host().equals(host))
                        .map(DeployStep::directory)
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(site.site().outputDir());
    }

    private static String summary(int rules, int convertible) {
        if (rules == 0) {
            return "";
        }
        if (convertible == 0) {
            return " None of its redirects and headers can be a rule of Cloudflare.";
        }
        return rules == convertible
                ? " Its redirects and headers can all be rules of Cloudflare."
                : " Of its " + rules + " redirects and headers, " + convertible + " can be rules of Cloudflare.";
    }

    private static List<String> features(Stream<HostFeature> used, String host) {
        return used.filter(feature -> feature.host().equals(host))
                .map(HostFeature::feature)
                .distinct()
                .sorted()
                .toList();
    }
}
