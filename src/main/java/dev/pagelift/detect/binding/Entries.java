package dev.pagelift.detect.binding;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.AssetFact.SpecialFile;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Document;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files that the platform runs because of what they are called or because a configuration names them.
 *
 * @param routes files of Pages Functions with a handler
 * @param workers what {@code main} names, {@code _worker.js}, and the entries of Workers Sites
 * @param folders of projects that such files and configurations prove to have to do with Cloudflare
 */
record Entries(Set<RepoPath> routes, Set<RepoPath> workers, Set<RepoPath> folders) {

    private static final String ADVANCED = "_worker.js";
    private static final String INDEX = "index.js";

    static Entries of(Repository repository, Facts facts) {
        Entries entries = new Entries(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        facts.all(WranglerConfig.class).forEach(config -> entries.add(repository, config));
        facts.all(SpecialFile.class).forEach(entries::add);
        for (FunctionRoute route : facts.all(FunctionRoute.class)) {
            entries.routes.add(route.file());
            entries.folders.add(route.folder().parent());
        }
        entries.workers.removeIf(file -> repository.snapshot().file(file).isEmpty());
        return entries;
    }

    private void add(Repository repository, WranglerConfig config) {
        folders.add(config.folder());
        Optional.ofNullable(config.main()).flatMap(config.folder()::resolve).ifPresent(workers::add);
        if (config.siteBucket() != null && config.main() == null) {
            repository
                    .document(config.file())
                    .flatMap(document -> document.at("site.entry-point"))
                    .flatMap(entry -> entry.string())
                    .or(() -> Optional.of("workers-site"))
                    .flatMap(config.folder()::resolve)
                    .ifPresent(folder -> addPackage(repository, folder));
        }
    }

    /** The entry of Workers Sites is a folder with a package.json that names the script. */
    private void addPackage(Repository repository, RepoPath folder) {
        folder.resolve("package.json")
                .flatMap(repository::document)
                .map(Document::root)
                .flatMap(root -> root.string("main"))
                .or(() -> Optional.of(INDEX))
                .flatMap(folder::resolve)
                .ifPresent(workers::add);
        folder.resolve(INDEX).ifPresent(workers::add);
    }

    private void add(SpecialFile file) {
        if (file.role().equals(ADVANCED)) {
            folders.add(file.file().parent());
            workers.add(file.file());
            workers.add(file.file().resolve(INDEX).orElseThrow());
        }
    }

    boolean has(RepoPath file) {
        return routes.contains(file) || workers.contains(file);
    }
}
