package dev.pagelift.link;

import dev.pagelift.cloudflare.assets.WorkersIgnore;
import dev.pagelift.fact.AssetFact.Place;
import dev.pagelift.fact.AssetFact.SpecialFile;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.Adapter;
import dev.pagelift.fact.RoutingFact.AdvancedWorker;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.fact.RoutingFact.RoutesJson;
import dev.pagelift.routing.RoutesRules;
import dev.pagelift.script.Import;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Server files among the static ones: {@code _worker.js} and {@code _routes.json}. */
final class ServerFiles implements Linker {

    private static final String WORKER = "_worker.js";

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        workers(site).forEach(file -> facts.accept(advanced(site, file)));
        routesFiles(site).forEach(file -> {
            facts.accept(routesJson(site, file));
            file.problems().forEach(facts);
        });
    }

    private static Stream<RoutesFile> routesFiles(SiteView site) {
        return site.facts().all(SpecialFile.class).stream()
                .filter(file -> file.role().equals("_routes.json") && !isOfBuild(site, file.file()))
                .flatMap(file -> site.repository().document(file.file()).stream())
                .flatMap(document -> RoutesFile.of(document).stream());
    }

    /** Whether a build made it, or one that made code for another host before: it reaches no folder that is published. */
    private static boolean isOfBuild(SiteView site, RepoPath file) {
        return site.isBuilt(file)
                || site.facts().has(Adapter.class)
                        && !file.parent().equals(site.site().root())
                        && new PublishedPlaces(site).of(file) == Place.ELSEWHERE;
    }

    /** Which requests run code on Pages: all, where no {@code _routes.json} says otherwise. */
    static RoutesRules rules(SiteView site) {
        return routesFiles(site).findFirst().map(RoutesFile::rules).orElse(RoutesRules.ALL);
    }

    /** Whether Pages runs a {@code _worker.js} of the site and looks at no {@code functions/} folder. */
    static boolean hasAdvancedWorker(SiteView site) {
        return workers(site).findAny().isPresent();
    }

    private static Stream<SpecialFile> workers(SiteView site) {
        PublishedPlaces places = new PublishedPlaces(site);
        return site.facts().all(SpecialFile.class).stream()
                .filter(file -> file.role().equals(WORKER))
                .filter(file -> places.of(file.file()) != Place.ELSEWHERE || isMain(site, file));
    }

    private static boolean isMain(SiteView site, SpecialFile file) {
        return site.config()
                .flatMap(config -> Optional.ofNullable(config.main()).flatMap(config.folder()::resolve))
                .filter(path -> path.isIn(file.file()))
                .isPresent();
    }

    private static AdvancedWorker advanced(SiteView site, SpecialFile file) {
        boolean folder = site.repository().snapshot().hasFolder(file.file());
        RepoPath script = folder ? file.file().resolve("index.js").orElseThrow() : file.file();
        return new AdvancedWorker(
                exported(site, script).orElse(file.at()),
                file.file(),
                folder,
                isMain(site, file),
                site.facts().has(FunctionRoute.class));
    }

    private static Optional<Location> exported(SiteView site, RepoPath path) {
        Snapshot snapshot = site.repository().snapshot();
        Optional<Script> script = site.repository().script(path);
        return snapshot.file(path)
                .flatMap(file -> script.flatMap(found -> found.export(Import.DEFAULT))
                        .map(export -> file.locate(export.node().span())));
    }

    private static RoutesJson routesJson(SiteView site, RoutesFile routes) {
        RoutesRules rules = routes.rules();
        RepoPath file = routes.document().file().path();
        boolean code = site.facts().has(FunctionRoute.class) || hasAdvancedWorker(site);
        return new RoutesJson(
                routes.at(),
                file,
                rules.include(),
                rules.exclude(),
                code,
                isWorker(site) && (!code || isSaid(site, rules)) && isHidden(site, file));
    }

    private static boolean isWorker(SiteView site) {
        return site.config()
                .filter(config -> config.isForWorker() && !config.isForPages())
                .isPresent();
    }

    private static boolean isSaid(SiteView site, RoutesRules rules) {
        return site.config()
                .filter(config ->
                        config.workerFirst().equals(rules.toWorkerFirst().patterns()))
                .isPresent();
    }

    private static boolean isHidden(SiteView site, RepoPath file) {
        return site.repository()
                .snapshot()
                .file(file.parent(), WorkersIgnore.NAME)
                .filter(ignore -> WorkersIgnore.of(ignore.text()).ignores(file.name()))
                .isPresent();
    }
}
