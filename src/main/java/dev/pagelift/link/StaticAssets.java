package dev.pagelift.link;

import dev.pagelift.fact.Fact;
import java.util.List;
import java.util.function.Consumer;

/** What there is to say of the files a site publishes; they are gathered once. */
final class StaticAssets implements Linker {

    /** Says one thing of them. */
    interface View {
        void link(SiteView site, PublishedFiles files, Consumer<Fact> facts);
    }

    private static final List<View> ALL = List.of(
            new PublishedFolders(),
            new IgnoreFiles(),
            new FileLimits(),
            new NotFoundHandling(),
            new ShadowedRoutes(),
            new MiddlewareCoverage(),
            new WorkerFirstSettings(),
            new LostHeaders(),
            new CanonicalAddresses());

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        if (site.site().isOnCloudflare()) {
            PublishedFiles files = PublishedFiles.of(site, new PublishedPlaces(site));
            ALL.forEach(view -> view.link(site, files, facts));
        }
    }
}
