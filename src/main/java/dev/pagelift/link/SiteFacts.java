package dev.pagelift.link;

import dev.pagelift.fact.Facts;
import dev.pagelift.fact.Site;

/** A site and everything found and joined for it. */
public record SiteFacts(Site site, Facts facts) {}
