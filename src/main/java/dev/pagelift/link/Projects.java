package dev.pagelift.link;

import dev.pagelift.fact.CommandFact.DeployStep;
import dev.pagelift.fact.ConfigFact.TerraformProject;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.Mode;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.fact.Site.Evidence;
import dev.pagelift.fact.SiteFact.Project;
import dev.pagelift.snapshot.RepoPath;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One fact for each site that is published somewhere. */
final class Projects implements Linker {

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        if (site.site().evidence().isEmpty()) {
            return;
        }
        boolean worker = site.site().mode() == Mode.WORKER;
        Evidence evidence = SiteEvidence.strongest(site.site());
        facts.accept(new Project(
                evidence.at(),
                evidence.what(),
                worker ? "a Worker" : "a Pages project",
                worker ? "wrangler init --from-dash" : "wrangler pages download config",
                site.config().map(WranglerConfig::file).orElse(null),
                elsewhere(site.facts()),
                site.facts().has(FunctionRoute.class),
                site.facts().has(DeployStep.class)));
    }

    private static @Nullable RepoPath elsewhere(Facts facts) {
        Stream<RepoPath> templates = facts.all(WranglerConfig.class).stream()
                .filter(WranglerConfig::template)
                .map(WranglerConfig::file);
        Stream<RepoPath> terraform = facts.all(TerraformProject.class).stream().map(TerraformProject::file);
        return Stream.concat(templates, terraform).findFirst().orElse(null);
    }
}
