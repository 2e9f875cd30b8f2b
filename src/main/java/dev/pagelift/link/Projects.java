package dev.pagelift.link;

import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.fact.Site.Evidence;
import dev.pagelift.fact.SiteFact.Project;
import java.util.function.Consumer;

/** One fact for each site that is published somewhere. */
final class Projects implements Linker {

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        if (site.site().evidence().isEmpty()) {
            return;
        }
        Evidence evidence = SiteEvidence.strongest(site.site());
        facts.accept(new Project(
                evidence.at(),
                evidence.what(),
                site.config().map(WranglerConfig::file).orElse(null),
                site.facts().has(FunctionRoute.class)));
    }
}
