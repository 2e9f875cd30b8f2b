package dev.pagelift.link;

import dev.pagelift.detect.host.HostRules;
import dev.pagelift.fact.AssetFact.SpecialFile;
import dev.pagelift.fact.Fact;
import dev.pagelift.hosting.NetlifyRules;
import dev.pagelift.snapshot.SourceFile;
import java.util.Optional;
import java.util.function.Consumer;

/** The {@code _redirects} and {@code _headers} files of a site on Netlify, which reads more in them than Cloudflare does. */
final class NetlifyDialect implements Linker {

    private static final String NETLIFY = "netlify";

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        if (!site.site().hosts().contains(NETLIFY)) {
            return;
        }
        for (SpecialFile special : site.facts().all(SpecialFile.class)) {
            Optional<SourceFile> file = site.repository().snapshot().file(special.file());
            switch (special.role()) {
                case "_redirects" -> file.ifPresent(found -> redirects(site, found, facts));
                case "_headers" -> file.ifPresent(found -> headers(site, found, facts));
                default -> {
                    // The others mean nothing of their own to Netlify.
                }
            }
        }
    }

    private static void redirects(SiteView site, SourceFile file, Consumer<Fact> facts) {
        NetlifyRules.redirects(file.text())
                .forEach(rule ->
                        facts.accept(HostRules.route(NETLIFY, file, site.site().root(), rule)));
    }

    private static void headers(SiteView site, SourceFile file, Consumer<Fact> facts) {
        NetlifyRules.headers(file.text())
                .forEach(set -> facts.accept(
                        HostRules.headers(NETLIFY, file, site.site().root(), set)));
    }
}
