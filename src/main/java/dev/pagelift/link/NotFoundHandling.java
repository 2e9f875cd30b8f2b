package dev.pagelift.link;

import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.fact.AssetFact.NotFound;
import dev.pagelift.fact.AssetFact.SpecialFile;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.Build;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.util.Optional;
import java.util.function.Consumer;

/** What a site answers for a page that does not exist. */
final class NotFoundHandling implements Linker {

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        Optional<Framework> framework = site.framework();
        Optional<FrameworkKind> kind = framework.map(f -> FrameworkKind.named(f.id()));
        boolean page = hasOwnPage(site) || kind.map(FrameworkKind::notFoundPage).orElse(false);
        boolean single = !page
                && framework.filter(Framework::pages).isPresent()
                && kind.map(FrameworkKind::singlePage).orElse(false);
        Optional<Location> at = site.facts().first(Build.class).map(Build::at).or(() -> framework.map(Framework::at));
        at.ifPresent(place -> facts.accept(new NotFound(
                place,
                page,
                single,
                site.config().map(WranglerConfig::notFoundHandling).orElse(null))));
    }

    /** A 404.html at the top of a folder whose files are published as they are. */
    private static boolean hasOwnPage(SiteView site) {
        return site.facts().all(SpecialFile.class).stream()
                .filter(file -> file.role().equals("404.html"))
                .map(file -> file.file().parent())
                .anyMatch(folder -> isPublished(site, folder));
    }

    private static boolean isPublished(SiteView site, RepoPath folder) {
        return site.publishedFolder().filter(folder::equals).isPresent()
                || folder.equals(site.site().root())
                || folder.parent().equals(site.site().root()) && folder.name().matches("public|static");
    }
}
