package dev.pagelift.link;

import dev.pagelift.cloudflare.serving.Answer;
import dev.pagelift.cloudflare.serving.Request;
import dev.pagelift.cloudflare.serving.WorkersSite;
import dev.pagelift.fact.AssetFact.MissingHeaders;
import dev.pagelift.fact.AssetFact.SpecialFile;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.Build;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Headers that Pages adds to every file and that nothing adds on Workers. */
final class LostHeaders implements StaticAssets.View {

    /** Source: attachHeaders in asset-server/handler.ts of workers-sdk's pages-shared, wrangler 4.164.0. */
    private static final List<String> BY_PAGES =
            List.of("access-control-allow-origin", "referrer-policy", "x-content-type-options");

    /**
     * Files that are there for pages of other sites. Some well-known ones are fetched by systems and crawlers, which do not ask for
     * permission: app links of Android and iOS, the publisher's proof for Microsoft, the signal against tracking.
     */
    private static final Pattern FOR_OTHERS = Pattern.compile(
            "\\.well-known/(?!(?:assetlinks|apple-app-site-association|microsoft-identity-association|gpc)\\.json).+\\.json|(?:.*/)?(?:embed|widget|sdk|loader)(?:[.-][\\w.-]*)?\\.js|.*\\.(?:geojson|tokenlist\\.json)");

    private static final String SAMPLE = "/pagelift-sample/file.json";

    @Override
    public void link(SiteView site, PublishedFiles files, Consumer<Fact> facts) {
        WorkersSite workers = new SiteModel(site, files).workers();
        Map<String, String> sent = workers.headers(Request.get(SAMPLE), new Answer.File(200, SAMPLE));
        List<String> missing =
                BY_PAGES.stream().filter(name -> !sent.containsKey(name)).toList();
        Optional<RepoPath> shared = files.onPages().stream()
                .filter(path -> FOR_OTHERS.matcher(path).matches())
                .findFirst()
                .map(path -> files.at(path).path());
        place(site)
                .filter(at -> !missing.isEmpty() && !files.all().isEmpty())
                .ifPresent(at -> facts.accept(new MissingHeaders(at, missing, shared.orElse(null))));
    }

    /** Where they would be added, or what says that the site is published. */
    private static Optional<Location> place(SiteView site) {
        return site.facts().all(SpecialFile.class).stream()
                .filter(file -> file.role().equals("_headers"))
                .map(SpecialFile::at)
                .findFirst()
                .or(() -> site.facts().first(Build.class).map(Build::at));
    }
}
