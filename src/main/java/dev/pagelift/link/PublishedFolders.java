package dev.pagelift.link;

import dev.pagelift.fact.AssetFact.PublishedFolder;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.Build;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import java.util.List;
import java.util.function.Consumer;

/** The folder that is published, and what in it was never meant to be. */
final class PublishedFolders implements Linker {

    private static final List<String> PRIVATE = List.of(
            ".dev.vars",
            ".env",
            ".git",
            ".npmrc",
            "functions",
            "node_modules",
            "package.json",
            "wrangler.json",
            "wrangler.jsonc",
            "wrangler.toml");

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        site.facts()
                .first(Build.class)
                .ifPresent(build -> site.publishedFolder()
                        .ifPresent(folder -> facts.accept(new PublishedFolder(
                                build.at(), folder, folder.equals(site.site().root()), exposed(site, folder)))));
    }

    private static List<String> exposed(SiteView site, RepoPath folder) {
        Snapshot snapshot = site.repository().snapshot();
        if (snapshot.file(folder, ".assetsignore").isPresent()) {
            return List.of();
        }
        return PRIVATE.stream()
                .filter(name -> snapshot.file(folder, name).isPresent()
                        || folder.resolve(name).map(snapshot::hasFolder).orElse(false))
                .toList();
    }
}
