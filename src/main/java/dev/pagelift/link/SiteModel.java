package dev.pagelift.link;

import dev.pagelift.cloudflare.assets.Headers;
import dev.pagelift.cloudflare.assets.Redirects;
import dev.pagelift.cloudflare.serving.AssetFiles;
import dev.pagelift.cloudflare.serving.HtmlHandling;
import dev.pagelift.cloudflare.serving.MissingFiles;
import dev.pagelift.cloudflare.serving.PagesSite;
import dev.pagelift.cloudflare.serving.Request;
import dev.pagelift.cloudflare.serving.WorkersSite;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.fact.RoutingFact.FunctionsFolder;
import dev.pagelift.routing.FunctionFile;
import dev.pagelift.routing.Handler;
import dev.pagelift.routing.RouteTable;
import dev.pagelift.routing.RoutesRules;
import dev.pagelift.routing.WorkerFirst;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One site as both products would serve it. */
final class SiteModel {

    /** From this date on, browser navigations prefer what is configured for missing files to the Worker. */
    private static final String NAVIGATION_PREFERS_FILES = "2025-04-01";

    private final SiteView site;
    private final PublishedFiles files;
    private final RouteTable routes;
    private final RoutesRules rules;

    SiteModel(SiteView site, PublishedFiles files) {
        this.site = site;
        this.files = files;
        this.routes = RouteTable.of(site.facts().all(FunctionRoute.class).stream()
                .flatMap(route -> handler(route).stream())
                .toList());
        this.rules = ownRules().orElseGet(routes::rules);
    }

    private static Optional<Handler> handler(FunctionRoute route) {
        String method = route.methods().get(0);
        String name =
                method.equals("*") ? "" : method.charAt(0) + method.substring(1).toLowerCase(Locale.ROOT);
        String path = route.path();
        String mount = path.substring(0, Math.max(1, path.lastIndexOf('/')));
        return Handler.of(
                new FunctionFile(route.file().toString(), path, mount, route.middleware(), null), "onRequest" + name);
    }

    private Optional<RoutesRules> ownRules() {
        return Optional.ofNullable(files.all().get("_routes.json"))
                .flatMap(file -> site.repository().document(file.path()))
                .map(Document::root)
                .map(root -> new RoutesRules(strings(root, "include"), strings(root, "exclude")));
    }

    private static List<String> strings(Node root, String key) {
        return root.get(key).map(Node::strings).orElse(List.of());
    }

    RouteTable routes() {
        return routes;
    }

    PagesSite pages() {
        return new PagesSite(AssetFiles.of(files.onPages()), redirects(), headers(), this::runsCode);
    }

    /** What {@code _routes.json} leaves to code, the one of the site or the one that Pages would write. */
    RoutesRules rules() {
        return rules;
    }

    /** What a Pages project runs code for; a middleware alone may leave the answer to the files. */
    private boolean runsCode(Request request) {
        return rules.runsCode(request.path())
                && routes.chain(request.method(), request.path()).stream()
                        .anyMatch(handler -> !handler.file().middleware());
    }

    /** The Worker as it is configured; where it is not, with what Pages does by itself and nothing that runs before the files. */
    WorkersSite workers() {
        Optional<WranglerConfig> config = site.config().filter(WranglerConfig::assets);
        MissingFiles missing = config.map(WranglerConfig::notFoundHandling)
                .map(SiteModel::missing)
                .orElse(MissingFiles.NONE);
        String date = config.map(WranglerConfig::compatibilityDate).orElse(NAVIGATION_PREFERS_FILES);
        return new WorkersSite(
                AssetFiles.of(files.onWorkers()),
                redirects(),
                headers(),
                new WorkersSite.Settings(
                        htmlHandling(config),
                        missing,
                        new WorkerFirst(config.map(WranglerConfig::workerFirst).orElse(List.of())),
                        true,
                        date.compareTo(NAVIGATION_PREFERS_FILES) >= 0));
    }

    private static MissingFiles missing(String word) {
        return switch (word) {
            case "single-page-application" -> MissingFiles.SINGLE_PAGE_APPLICATION;
            case "404-page" -> MissingFiles.NOT_FOUND_PAGE;
            default -> MissingFiles.NONE;
        };
    }

    private static HtmlHandling htmlHandling(Optional<WranglerConfig> config) {
        return switch (config.map(WranglerConfig::htmlHandling).orElse("")) {
            case "force-trailing-slash" -> HtmlHandling.FORCE_TRAILING_SLASH;
            case "drop-trailing-slash" -> HtmlHandling.DROP_TRAILING_SLASH;
            case "none" -> HtmlHandling.NONE;
            default -> HtmlHandling.AUTO_TRAILING_SLASH;
        };
    }

    private Redirects redirects() {
        return Redirects.parse(text("_redirects"), htmlHandling(site.config()) != HtmlHandling.NONE);
    }

    private Headers headers() {
        return Headers.parse(text("_headers"));
    }

    private String text(String name) {
        return Optional.ofNullable(files.all().get(name)).map(SourceFile::text).orElse("");
    }

    static boolean hasFunctions(SiteView site) {
        return site.facts().has(FunctionRoute.class) || site.facts().has(FunctionsFolder.class);
    }
}
