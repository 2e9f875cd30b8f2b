package dev.pagelift.link;

import dev.pagelift.cloudflare.assets.Redirects;
import dev.pagelift.cloudflare.assets.RuleLines;
import dev.pagelift.cloudflare.serving.Answer;
import dev.pagelift.cloudflare.serving.PagesSite;
import dev.pagelift.cloudflare.serving.Request;
import dev.pagelift.cloudflare.serving.WorkersSite;
import dev.pagelift.fact.AssetFact.ShadowedRedirect;
import dev.pagelift.fact.AssetFact.ShadowedRoute;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.routing.RoutePattern;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Addresses that code answers on Pages, and a file or a redirect on Workers. */
final class ShadowedRoutes implements StaticAssets.View {

    @Override
    public void link(SiteView site, PublishedFiles files, Consumer<Fact> facts) {
        Map<FunctionRoute, RoutePattern> routes = routes(site);
        if (routes.isEmpty()) {
            return;
        }
        SiteModel model = new SiteModel(site, files);
        PagesSite pages = model.pages();
        WorkersSite workers = model.workers();
        for (String path : files.onWorkers()) {
            Request request = Request.get(PublishedFiles.address(path));
            if (differs(request, pages, workers)) {
                RepoPath file = files.at(path).path();
                answering(routes, request)
                        .ifPresent(route -> facts.accept(new ShadowedRoute(
                                Location.startOf(file), file, request.path(), route.file(), route.at())));
            }
        }
        Optional.ofNullable(files.all().get("_redirects"))
                .ifPresent(file -> redirects(file, routes, request -> differs(request, pages, workers), facts));
    }

    private static void redirects(
            SourceFile file,
            Map<FunctionRoute, RoutePattern> routes,
            Predicate<Request> differs,
            Consumer<Fact> facts) {
        RuleLines lines = new RuleLines(file.text());
        for (Redirects.Rule rule : Redirects.parse(file.text(), true).rules()) {
            Request request = Request.get(rule.from());
            if (!Redirects.isPattern(rule.from()) && differs.test(request)) {
                answering(routes, request)
                        .ifPresent(route -> facts.accept(new ShadowedRedirect(
                                file.locate(lines.span(rule.line())),
                                file.path(),
                                rule.from(),
                                rule.to(),
                                route.file())));
            }
        }
    }

    /** Routes that answer for something in particular: one for everything at the top passes on what it does not know. */
    private static Map<FunctionRoute, RoutePattern> routes(SiteView site) {
        Map<FunctionRoute, RoutePattern> routes = new LinkedHashMap<>();
        for (FunctionRoute route : site.facts().all(FunctionRoute.class)) {
            boolean everything = route.path().matches("/:\\w+\\*");
            boolean reads = route.methods().contains("*") || route.methods().contains("GET");
            if (!route.middleware() && !everything && reads) {
                routes.put(route, RoutePattern.of(route.path()));
            }
        }
        return routes;
    }

    private static boolean differs(Request request, PagesSite pages, WorkersSite workers) {
        return pages.answer(request) instanceof Answer.Code && !(workers.answer(request) instanceof Answer.Code);
    }

    private static Optional<FunctionRoute> answering(Map<FunctionRoute, RoutePattern> routes, Request request) {
        return routes.entrySet().stream()
                .filter(route -> route.getValue().matches(request.path()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
