package dev.pagelift.link;

import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.fact.RoutingFact.NavigationShift;
import dev.pagelift.fact.RoutingFact.SwallowedRoute;
import dev.pagelift.fact.RoutingFact.WorkerFirstGap;
import dev.pagelift.routing.RoutePattern;
import dev.pagelift.routing.RoutesRules;
import dev.pagelift.routing.WorkerFirst;
import dev.pagelift.snapshot.Location;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Paths that reached the code on Pages and would not on Workers, because of {@code run_worker_first}. */
final class WorkerFirstGaps implements Linker {

    /** From this date on, browser navigations prefer what is configured for missing files to the Worker. */
    private static final String NAVIGATION_PREFERS_ASSETS = "2025-04-01";

    /** What a missing file is answered with, by {@code not_found_handling}. */
    private static final Map<String, String> INSTEAD =
            Map.of("single-page-application", "'index.html'", "404-page", "the 404 page");

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        Optional<WranglerConfig> worker = site.config().filter(WranglerConfig::assets);
        worker.flatMap(config -> shift(site, config)).ifPresent(facts);
        worker.filter(config -> !ServerFiles.hasAdvancedWorker(site)).ifPresent(config -> {
            WorkerFirst first = new WorkerFirst(config.workerFirst());
            Set<String> reported = new TreeSet<>();
            for (FunctionRoute route : reached(site)) {
                parity(site, config, first, route, reported, facts);
                if (swallows(config) && answersGet(route) && !first.covers(rule(route))) {
                    facts.accept(swallowed(site, config, route));
                }
            }
        });
    }

    /** Without the routes that {@code _routes.json} keeps from running. */
    private static List<FunctionRoute> reached(SiteView site) {
        RoutesRules onPages = ServerFiles.rules(site);
        return site.facts().all(FunctionRoute.class).stream()
                .filter(route -> route.middleware() || onPages.reaches(route.path()))
                .toList();
    }

    /** Where a pattern names part of what a route answered, the rest has been forgotten. */
    private static void parity(
            SiteView site,
            WranglerConfig config,
            WorkerFirst first,
            FunctionRoute route,
            Set<String> reported,
            Consumer<Fact> facts) {
        List<String> missing = first.missing(rule(route));
        RoutePattern pattern = RoutePattern.of(route.path());
        for (String path : missing) {
            boolean answered = route.middleware() ? pattern.leads(path) : pattern.matches(path);
            int named = nearest(first, path);
            if (answered && named >= 0 && reported.add(path)) {
                facts.accept(new WorkerFirstGap(
                        locate(site, config, "assets.run_worker_first[" + named + "]"),
                        first.patterns().get(named),
                        path));
            }
        }
    }

    /** The pattern that differs from a path in no more than a slash, or a slash and a star, at the end; -1 when there is none. */
    private static int nearest(WorkerFirst first, String path) {
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        for (String other : List.of(bare + "/*", bare, bare + "/")) {
            if (!other.equals(path) && first.patterns().contains(other)) {
                return first.patterns().indexOf(other);
            }
        }
        return -1;
    }

    private static String rule(FunctionRoute route) {
        return RoutesRules.ruleFor(route.path(), route.middleware());
    }

    private static Location locate(SiteView site, WranglerConfig config, String route) {
        return site.repository()
                .document(config.file())
                .map(document -> locate(document, route))
                .orElse(config.at());
    }

    private static Location locate(Document document, String route) {
        return document.locate(Route.parse(route));
    }

    /** With a list of rules what it does not name is for the files; without one, what a browser opens is, from a date on. */
    private static boolean swallows(WranglerConfig config) {
        return config.main() != null
                && INSTEAD.containsKey(String.valueOf(config.notFoundHandling()))
                && (!config.workerFirst().isEmpty() || navigationPrefersFiles(config));
    }

    private static boolean navigationPrefersFiles(WranglerConfig config) {
        String date = config.compatibilityDate();
        return config.compatibilityFlags().contains("assets_navigation_prefers_asset_serving")
                || date != null
                        && date.compareTo(NAVIGATION_PREFERS_ASSETS) >= 0
                        && !config.compatibilityFlags().contains("assets_navigation_has_no_effect");
    }

    /** Where the code answers now and the date alone says so; rules in {@code run_worker_first} say the same before and after. */
    private static Optional<NavigationShift> shift(SiteView site, WranglerConfig config) {
        String date = config.compatibilityDate();
        String main = config.main();
        String instead = INSTEAD.get(String.valueOf(config.notFoundHandling()));
        if (date == null || main == null || instead == null || date.compareTo(NAVIGATION_PREFERS_ASSETS) >= 0) {
            return Optional.empty();
        }
        boolean decided = !config.workerFirst().isEmpty()
                || config.compatibilityFlags().stream().anyMatch(flag -> flag.startsWith("assets_navigation_"));
        return decided
                ? Optional.empty()
                : Optional.of(new NavigationShift(locate(site, config, "compatibility_date"), date, main, instead));
    }

    private static SwallowedRoute swallowed(SiteView site, WranglerConfig config, FunctionRoute route) {
        return new SwallowedRoute(
                route.at(),
                route.path(),
                route.file(),
                INSTEAD.getOrDefault(String.valueOf(config.notFoundHandling()), ""),
                !config.workerFirst().isEmpty(),
                locate(site, config, "assets"));
    }

    private static boolean answersGet(FunctionRoute route) {
        return !route.middleware()
                && (route.methods().contains("*") || route.methods().contains("GET"));
    }
}
