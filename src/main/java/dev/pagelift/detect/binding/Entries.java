package dev.pagelift.detect.binding;

import dev.pagelift.fact.AssetFact.SpecialFile;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.snapshot.RepoPath;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The files that the platform runs because of what they are called or because a configuration names them.
 *
 * @param routes files of Pages Functions with a handler
 * @param workers what {@code main} names, and {@code _worker.js}
 * @param folders of projects that such files and configurations prove to have to do with Cloudflare
 */
record Entries(Set<RepoPath> routes, Set<RepoPath> workers, Set<RepoPath> folders) {

    private static final String ADVANCED = "_worker.js";

    static Entries of(Facts facts) {
        Entries entries = new Entries(new HashSet<>(), new HashSet<>(), new HashSet<>());
        facts.all(WranglerConfig.class).forEach(entries::add);
        facts.all(SpecialFile.class).forEach(entries::add);
        for (FunctionRoute route : facts.all(FunctionRoute.class)) {
            entries.routes.add(route.file());
            entries.folders.add(route.folder().parent());
        }
        return entries;
    }

    private void add(WranglerConfig config) {
        folders.add(config.folder());
        Optional.ofNullable(config.main()).flatMap(config.folder()::resolve).ifPresent(workers::add);
    }

    private void add(SpecialFile file) {
        if (file.role().equals(ADVANCED)) {
            folders.add(file.file().parent());
            workers.add(file.file());
            workers.add(file.file().resolve("index.js").orElseThrow());
        }
    }

    boolean has(RepoPath file) {
        return routes.contains(file) || workers.contains(file);
    }
}
