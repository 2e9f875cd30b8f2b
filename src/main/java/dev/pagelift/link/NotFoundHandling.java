package dev.pagelift.link;

import dev.pagelift.catalog.AdapterKind;
import dev.pagelift.catalog.AdapterKind.Choice;
import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.fact.AssetFact.NotFound;
import dev.pagelift.fact.AssetFact.NotFoundCopy;
import dev.pagelift.fact.AssetFact.SpecialFile;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.ConfigFact.ConfigKey;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.Adapter;
import dev.pagelift.fact.FrameworkFact.Build;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fact.PlatformFact.Api;
import dev.pagelift.fact.PlatformFact.ApiUse;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a site answers for a page that does not exist. */
final class NotFoundHandling implements StaticAssets.View {

    private static final String PAGE = "404.html";

    /** What hosts without a setting for it are given: the address is kept while the start page is loaded. */
    private static final List<String> KEEP_ADDRESS = List.of("pathSegmentsToKeep", "sessionStorage.redirect");

    @Override
    public void link(SiteView site, PublishedFiles files, Consumer<Fact> facts) {
        Optional<Framework> framework = site.framework();
        Optional<FrameworkKind> kind = framework.map(found -> FrameworkKind.named(found.id()));
        boolean page = files.has(PAGE)
                || hasOwnPage(site)
                || kind.map(FrameworkKind::notFoundPage).orElse(false);
        int pages = (int) files.all().keySet().stream()
                .filter(path -> path.endsWith(".html") && !path.endsWith(PAGE))
                .count();
        place(site, files)
                .ifPresent(at -> facts.accept(new NotFound(
                        at,
                        page,
                        nested(files),
                        !page
                                && pages <= 1
                                && framework.filter(Framework::pages).isPresent()
                                && kind.map(FrameworkKind::singlePage).orElse(false),
                        pages,
                        answersEverything(site),
                        site.config().map(WranglerConfig::notFoundHandling).orElse(null))));
        copy(site, files, facts);
    }

    /** A 404.html at the top of a site that a build takes from there. */
    private static boolean hasOwnPage(SiteView site) {
        return site.facts().all(SpecialFile.class).stream()
                .anyMatch(file -> file.role().equals(PAGE)
                        && file.file().parent().equals(site.site().root()));
    }

    /** The setting's own place, else the page that Pages answers with, else what publishes the site. */
    private static Optional<Location> place(SiteView site, PublishedFiles files) {
        Optional<Location> key = site.facts().all(ConfigKey.class).stream()
                .filter(found -> found.environment() == null
                        && (found.key().equals("assets") || found.key().equals("pages_build_output_dir"))
                        && site.site().isDeployedBy(found.file()))
                .map(ConfigKey::at)
                .findFirst();
        return key.or(() -> page(PAGE, site, files))
                .or(() -> page("index.html", site, files))
                .or(() -> site.facts().first(Build.class).map(Build::at))
                .or(() -> site.framework().map(Framework::at));
    }

    /** As it is published, or as a build takes it from the top of the site. */
    private static Optional<Location> page(String name, SiteView site, PublishedFiles files) {
        return Optional.ofNullable(files.all().get(name))
                .or(() -> site.repository().snapshot().file(site.site().root(), name))
                .map(page -> page.locateLine(1));
    }

    private static List<String> nested(PublishedFiles files) {
        return files.all().keySet().stream()
                .filter(path -> path.endsWith("/" + PAGE))
                .toList();
    }

    /** Whether code answers whatever no file does. */
    private static boolean answersEverything(SiteView site) {
        boolean main = site.config()
                .filter(config -> config.main() != null && config.notFoundHandling() == null)
                .isPresent();
        return main
                || hasBuiltFunction(site)
                || site.facts().all(FunctionRoute.class).stream()
                        .anyMatch(route -> isForEverything(route) && !handsOn(route, site));
    }

    /** A plugin for Pages makes a bundler write a function for all paths. */
    private static boolean hasBuiltFunction(SiteView site) {
        return site.facts().all(Adapter.class).stream()
                .anyMatch(adapter -> adapter.host().equals("pages")
                        && AdapterKind.of(adapter.framework()).stream()
                                .anyMatch(kind ->
                                        kind.by() == Choice.PLUGIN && kind.id().equals(adapter.name())));
    }

    private static boolean isForEverything(FunctionRoute route) {
        return !route.middleware() && route.path().matches("/:\\w+\\*");
    }

    /** What calls {@code next()} leaves some requests to the files. */
    private static boolean handsOn(FunctionRoute route, SiteView site) {
        return site.facts().all(ApiUse.class).stream()
                .anyMatch(use -> use.api() == Api.NEXT && use.file().equals(route.file()));
    }

    /** A page for what is missing that is the start page in disguise. */
    private static void copy(SiteView site, PublishedFiles files, Consumer<Fact> facts) {
        site.facts().all(Command.class).stream()
                .filter(command -> copiesStartPage(command, PAGE))
                .forEach(command -> facts.accept(new NotFoundCopy(command.at(), "'" + command.tool() + "'")));
        SourceFile page = files.all().get(PAGE);
        SourceFile start = files.all().get("index.html");
        if (page != null && page.size() > 0) {
            String text = page.text();
            boolean same =
                    start != null && start.size() == page.size() && start.text().equals(text);
            if (same || KEEP_ADDRESS.stream().anyMatch(text::contains)) {
                RepoPath file = page.path();
                facts.accept(new NotFoundCopy(Location.startOf(file), "'" + file + "'"));
            }
        }
    }

    /** Whether a command makes a page of some name out of the start page. */
    static boolean copiesStartPage(Command command, String page) {
        List<String> files = Stream.concat(Stream.of(command.subcommand()), command.arguments().stream())
                .filter(argument -> argument.endsWith(".html"))
                .toList();
        return files.size() == 2
                && List.of("cp", "copy", "cpy", "copyfiles", "shx", "cpx").contains(command.tool())
                && files.get(0).endsWith("index.html")
                && files.get(1).endsWith(page);
    }
}
