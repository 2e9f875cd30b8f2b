package dev.pagelift.link;

import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.Site;
import java.util.Optional;

/** A site and everything found and joined for it. */
public record SiteFacts(Site site, Facts facts) {

    /** The Wrangler configuration that a deploy of the site would read; a template is none. */
    public Optional<WranglerConfig> config() {
        return facts.all(WranglerConfig.class).stream()
                .filter(config -> !config.template() && site.isDeployedBy(config.file()))
                .findFirst();
    }
}
