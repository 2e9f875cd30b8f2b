package dev.pagelift.report.html;

import dev.pagelift.fact.AssetFact.NotFound;
import dev.pagelift.fact.AssetFact.ShadowedRedirect;
import dev.pagelift.fact.AssetFact.ShadowedRoute;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.RoutingFact.AdvancedWorker;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.fact.RoutingFact.Middleware;
import dev.pagelift.fact.RoutingFact.SwallowedRoute;
import dev.pagelift.fact.RoutingFact.WorkerFirstSetting;
import java.util.ArrayList;
import java.util.List;

/**
 * Some requests and what answers them: on Pages, and on Workers with the functions compiled and nothing else changed.
 *
 * @param methods as in a request, or {@code any}
 * @param path in path-to-regexp form and in single quotes, or words
 * @param before a clause in which names stand in single quotes
 * @param after another, or the same when nothing changes
 */
record RouteRow(String methods, String path, String before, String after) {

    private static final String ANY = "any";

    boolean isChange() {
        return !before.equals(after);
    }

    /** Those that run before others first, then the routes, then what nothing else answers. */
    static List<RouteRow> of(Facts facts) {
        List<RouteRow> rows = new ArrayList<>();
        if (facts.first(AdvancedWorker.class).isPresent()) {
            facts.all(AdvancedWorker.class).forEach(worker -> rows.add(advanced(worker, facts)));
        } else {
            facts.all(Middleware.class).forEach(middleware -> rows.add(middleware(middleware)));
            facts.all(FunctionRoute.class).stream()
                    .filter(route -> !route.middleware())
                    .forEach(route -> rows.add(route(route, facts)));
        }
        facts.all(ShadowedRedirect.class)
                .forEach(redirect -> rows.add(new RouteRow(
                        ANY,
                        "'" + redirect.source() + "'",
                        "'" + redirect.code() + "'",
                        "a redirect of '" + redirect.file() + "' to '" + redirect.target() + "'")));
        facts.first(NotFound.class).ifPresent(missing -> rows.add(missing(missing)));
        return List.copyOf(rows);
    }

    private static RouteRow advanced(AdvancedWorker worker, Facts facts) {
        boolean first = facts.all(WorkerFirstSetting.class).stream().anyMatch(WorkerFirstSetting::always);
        String before = "'" + worker.file() + "', which fetches the files itself";
        return new RouteRow(
                ANY,
                "'/*'",
                before,
                first ? before : "a file where there is one, and '" + worker.file() + "' for the rest");
    }

    private static RouteRow middleware(Middleware middleware) {
        String before = "'" + middleware.file() + "' runs first, before files too";
        return new RouteRow(
                ANY,
                "'" + middleware.scope() + "'",
                before,
                middleware.coveredByWorkerFirst() ? before : "files are served without '" + middleware.file() + "'");
    }

    private static RouteRow route(FunctionRoute route, Facts facts) {
        String code = "'" + route.file() + "'";
        String method = route.methods().get(0);
        return new RouteRow(
                method.equals("*") ? ANY : method, "'" + route.path() + "'", code, after(route, code, facts));
    }

    private static String after(FunctionRoute route, String code, Facts facts) {
        for (ShadowedRoute shadow : facts.all(ShadowedRoute.class)) {
            if (shadow.codeAt().equals(route.at())) {
                return "the file '" + shadow.file() + "' at '" + shadow.address() + "', else " + code;
            }
        }
        for (SwallowedRoute swallowed : facts.all(SwallowedRoute.class)) {
            if (swallowed.at().equals(route.at())) {
                return swallowed.always()
                        ? swallowed.instead()
                        : swallowed.instead() + " when a browser opens the address, else " + code;
            }
        }
        return code;
    }

    private static RouteRow missing(NotFound missing) {
        String nothing = missing.codeAnswers() ? "code" : "an empty answer with status 404";
        String before = missing.codeAnswers()
                ? "code"
                : whenMissing(missing.hasNotFoundPage() ? "404-page" : "single-page-application");
        String handling = missing.handling();
        return new RouteRow(
                ANY,
                "what nothing else answers",
                before,
                handling == null || handling.equals("none") ? nothing : whenMissing(handling));
    }

    private static String whenMissing(String handling) {
        return handling.equals("404-page") ? "the nearest '404.html' with status 404" : "'index.html' with status 200";
    }
}
