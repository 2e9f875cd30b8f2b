package dev.pagelift.link;

import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.Adapter;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fact.FrameworkFact.OutputWitness;
import dev.pagelift.fact.Site;
import dev.pagelift.snapshot.RepoPath;
import java.util.Optional;

/** A site and everything found and joined for it. */
public record SiteFacts(Site site, Facts facts) {

    /** The Wrangler configuration that a deploy of the site would read; a template is none. */
    public Optional<WranglerConfig> config() {
        return facts.all(WranglerConfig.class).stream()
                .filter(config -> !config.template() && site.isDeployedBy(config.file()))
                .findFirst();
    }

    /** Whether what the repository has of the published folder is an old copy of what a build makes. */
    public boolean publishesBuild() {
        RepoPath output = site.outputDir();
        return output != null && isBuilt(output);
    }

    /**
     * Whether a file or folder lies where the framework writes, which makes code for a host or takes files that are published as they
     * are from another folder: the next build replaces it.
     */
    boolean isBuilt(RepoPath path) {
        return facts.all(OutputWitness.class).stream()
                .filter(witness -> witness.witness().isOfBuild())
                .flatMap(witness -> Optional.ofNullable(witness.outputDir()).stream())
                .anyMatch(output -> !output.isRoot() && path.isIn(output) && (hasAdapter() || copiesInto(output)));
    }

    private boolean hasAdapter() {
        return facts.all(Adapter.class).stream()
                .anyMatch(adapter -> adapter.folder().equals(site.root()));
    }

    private boolean copiesInto(RepoPath output) {
        return facts.all(Framework.class).stream()
                .filter(framework -> framework.id().equals(site.framework()))
                .flatMap(framework ->
                        Optional.ofNullable(FrameworkKind.named(framework.id()).copied())
                                .flatMap(framework.sources()::resolve)
                                .stream())
                .anyMatch(copied -> !copied.isIn(output));
    }
}
