package dev.pagelift.link;

import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Mode;
import java.util.List;
import java.util.function.Consumer;

/** What there is to say of the files a site publishes; they are gathered once. */
final class StaticAssets implements Linker {

    /** Says one thing of them. */
    interface View {
        void link(SiteView site, PublishedFiles files, Consumer<Fact> facts);
    }

    private static final View NOT_FOUND = new NotFoundHandling();

    private static final List<View> ALL = List.of(
            new PublishedFolders(),
            new IgnoreFiles(),
            new FileLimits(),
            NOT_FOUND,
            new ShadowedRoutes(),
            new WorkerFirstSettings(),
            new LostHeaders(),
            new CanonicalAddresses());

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        // Of a site elsewhere only what it takes to leave is asked.
        List<View> views = site.site().isOnCloudflare()
                ? ALL
                : site.site().mode() == Mode.OTHER_HOST ? List.of(NOT_FOUND) : List.of();
        if (!views.isEmpty()) {
            PublishedFiles files = PublishedFiles.of(site, new PublishedPlaces(site));
            views.forEach(view -> view.link(site, files, facts));
        }
    }
}
