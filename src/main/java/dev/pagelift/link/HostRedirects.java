package dev.pagelift.link;

import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.PlatformFact.HostComparison;
import dev.pagelift.fact.PlatformFact.HostRedirect;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.routing.RoutesRules;
import dev.pagelift.routing.WorkerFirst;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Redirects by host name, which must run before files are served to be of any use. */
final class HostRedirects implements Linker {

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        WorkerFirst first =
                new WorkerFirst(site.config().map(WranglerConfig::workerFirst).orElse(List.of()));
        for (HostComparison comparison : site.facts().all(HostComparison.class)) {
            Optional<FunctionRoute> route = site.facts().all(FunctionRoute.class).stream()
                    .filter(candidate -> candidate.file().equals(comparison.file()))
                    .findFirst();
            String scope = route.map(r -> RoutesRules.ruleFor(r.path(), r.middleware()))
                    .orElse(null);
            facts.accept(new HostRedirect(
                    comparison.at(), comparison.file(), scope, first.covers(scope == null ? "/*" : scope)));
        }
    }
}
