package dev.pagelift.link;

import dev.pagelift.cloudflare.assets.PagesIgnore;
import dev.pagelift.cloudflare.assets.WorkersIgnore;
import dev.pagelift.fact.AssetFact.AssetsIgnore;
import dev.pagelift.fact.AssetFact.NewlyPublished;
import dev.pagelift.fact.AssetFact.Place;
import dev.pagelift.fact.AssetFact.SpecialFile;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import java.util.List;
import java.util.function.Consumer;

/** What an {@code .assetsignore} leaves to be published, and where there is none, what Pages left out by itself. */
final class IgnoreFiles implements StaticAssets.View {

    private static final List<String> SERVER_NAMES = List.of("_routes.json", "_worker.js", "functions");

    @Override
    public void link(SiteView site, PublishedFiles files, Consumer<Fact> facts) {
        PublishedPlaces places = new PublishedPlaces(site);
        for (SpecialFile file : site.facts().all(SpecialFile.class)) {
            if (file.role().equals(WorkersIgnore.NAME)) {
                Place place = places.of(file.file());
                facts.accept(new AssetsIgnore(
                        file.at(), file.file(), place, site.publishedFolder().orElse(null), unlisted(site, file)));
            }
        }
        newlyPublished(files, facts);
    }

    private static List<String> unlisted(SiteView site, SpecialFile file) {
        Snapshot snapshot = site.repository().snapshot();
        RepoPath folder = file.file().parent();
        WorkersIgnore ignore = snapshot.file(file.file())
                .map(text -> WorkersIgnore.of(text.text()))
                .orElseGet(WorkersIgnore::none);
        return SERVER_NAMES.stream()
                .filter(name -> snapshot.file(folder, name).isPresent() && !ignore.ignores(name)
                        || snapshot.hasFolder(folder.resolve(name).orElseThrow()) && !ignore.ignoresFolder(name))
                .toList();
    }

    /** The first file of those that nobody meant to publish, which Pages knew. */
    private static void newlyPublished(PublishedFiles files, Consumer<Fact> facts) {
        List<String> found = files.onWorkers().stream()
                .filter(PagesIgnore::ignores)
                .filter(path -> path.contains("/") && SERVER_NAMES.stream().noneMatch(path::startsWith))
                .toList();
        if (!found.isEmpty()) {
            RepoPath first = files.at(found.get(0)).path();
            facts.accept(new NewlyPublished(Location.startOf(first), first, found.size()));
        }
    }
}
