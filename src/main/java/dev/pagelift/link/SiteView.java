package dev.pagelift.link;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fact.Site;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Optional;

/**
 * One site, the facts that belong to it, and what is around it.
 *
 * @param everywhere the facts of all sites of the repository
 */
record SiteView(Site site, Facts facts, Repository repository, Facts everywhere) {

    /** The Wrangler configuration that a deploy of the site would read; a template is none. */
    Optional<WranglerConfig> config() {
        return new SiteFacts(site, facts).config();
    }

    /** Whether a file or folder is a copy of what the build makes, and no source. */
    boolean isBuilt(RepoPath path) {
        return new SiteFacts(site, facts).isBuilt(path);
    }

    /** The same site with more facts about it. */
    SiteView with(List<Fact> more) {
        return new SiteView(site, facts.and(more), repository, everywhere);
    }

    /** What the site is built with. */
    Optional<Framework> framework() {
        return facts.all(Framework.class).stream()
                .filter(framework -> framework.id().equals(site.framework()))
                .findFirst();
    }

    /** The folder that is published: what the configuration says, else what the build writes. */
    Optional<RepoPath> publishedFolder() {
        return Optional.ofNullable(site.outputDir());
    }
}
