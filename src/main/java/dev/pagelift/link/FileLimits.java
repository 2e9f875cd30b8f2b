package dev.pagelift.link;

import dev.pagelift.catalog.Limit;
import dev.pagelift.fact.AssetFact.FileCount;
import dev.pagelift.fact.AssetFact.LargeFile;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.Build;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.SourceFile;
import java.util.List;
import java.util.function.Consumer;

/** How many files a site publishes, and how large they are. */
final class FileLimits implements StaticAssets.View {

    @Override
    public void link(SiteView site, PublishedFiles files, Consumer<Fact> facts) {
        List<String> published = files.onWorkers();
        int largest = Limit.of("static-file-bytes").free();
        for (String path : published) {
            SourceFile file = files.at(path);
            if (file.size() > largest) {
                facts.accept(new LargeFile(
                        Location.startOf(file.path()),
                        file.path(),
                        (int) ((file.size() + (1 << 20) - 1) >> 20),
                        largest >> 20));
            }
        }
        Limit limit = Limit.of("static-files");
        site.facts()
                .first(Build.class)
                .ifPresent(build -> facts.accept(
                        new FileCount(build.at(), published.size(), files.isComplete(), limit.free(), limit.paid())));
    }
}
