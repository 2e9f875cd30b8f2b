package dev.pagelift.link;

import dev.pagelift.fact.AssetFact.AnalyticsAllowed;
import dev.pagelift.fact.AssetFact.SpecialFile;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Cloudflare Web Analytics that Pages puts into pages by itself: a policy allows its script and nothing in the repository loads it.
 * Source: the asset server of Pages in workers-sdk, which adds the script to HTML when a project has analytics switched on.
 */
final class InjectedAnalytics implements Linker {

    private static final String SCRIPT_HOST = "static.cloudflareinsights.com";

    /** Where a page, or what makes one, would load the script. */
    private static final Set<String> PAGES = Set.of(
            "html", "htm", "astro", "vue", "svelte", "jsx", "tsx", "js", "ts", "mjs", "njk", "liquid", "hbs", "ejs",
            "pug", "erb", "toml", "yml", "yaml", "json");

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        Snapshot snapshot = site.repository().snapshot();
        for (SpecialFile special : site.facts().all(SpecialFile.class)) {
            if (special.role().equals("_headers")) {
                snapshot.file(special.file())
                        .filter(headers -> headers.text().contains(SCRIPT_HOST))
                        .filter(headers -> snapshot.files().stream()
                                .noneMatch(file -> isLoadedBy(file, site.site().root())))
                        .ifPresent(headers -> facts.accept(new AnalyticsAllowed(place(headers), headers.path())));
            }
        }
    }

    private static boolean isLoadedBy(SourceFile file, RepoPath root) {
        return PAGES.contains(file.path().extension())
                && file.path().isIn(root)
                && file.text().contains(SCRIPT_HOST);
    }

    private static Location place(SourceFile headers) {
        int start = headers.text().indexOf(SCRIPT_HOST);
        return headers.locate(new Span(start, start + SCRIPT_HOST.length()));
    }
}
