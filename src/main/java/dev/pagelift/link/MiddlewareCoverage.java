package dev.pagelift.link;

import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.fact.RoutingFact.Middleware;
import dev.pagelift.routing.RoutesRules;
import dev.pagelift.routing.WorkerFirst;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Whether each middleware would still run before static files. A path that the owner has excepted by name is no oversight. */
final class MiddlewareCoverage implements StaticAssets.View {

    private static final Pattern ACCESS_CONTROL = Pattern.compile(
            "authoriz|basic\\s|cookie|jwt|session|\\b401\\b|\\b403\\b|cf-access|password", Pattern.CASE_INSENSITIVE);

    @Override
    public void link(SiteView site, PublishedFiles files, Consumer<Fact> facts) {
        List<FunctionRoute> middleware = site.facts().all(FunctionRoute.class).stream()
                .filter(FunctionRoute::middleware)
                .toList();
        if (middleware.isEmpty() || ServerFiles.hasAdvancedWorker(site)) {
            return;
        }
        RoutesRules rules = new SiteModel(site, files).rules();
        WorkerFirst first =
                new WorkerFirst(site.config().map(WranglerConfig::workerFirst).orElse(List.of()));
        Set<RepoPath> seen = new HashSet<>();
        for (FunctionRoute route : middleware) {
            if (seen.add(route.file())) {
                String scope = RoutesRules.ruleFor(route.path(), true);
                facts.accept(new Middleware(
                        route.at(),
                        route.file(),
                        scope,
                        first.missing(scope).isEmpty(),
                        mayHaveFiles(scope, rules, files),
                        guards(site, route)));
            }
        }
    }

    /**
     * What a build adds cannot be known, nor what a parameter in the scope stands for. Files that {@code _routes.json} leaves out
     * have never had the middleware in front of them.
     */
    private static boolean mayHaveFiles(String scope, RoutesRules rules, PublishedFiles files) {
        String folder = scope.substring(0, scope.length() - 1);
        if (!files.isComplete() || folder.contains("*")) {
            return true;
        }
        String page = folder.substring(0, folder.length() - 1) + ".html";
        return files.onPages().stream()
                .filter(path -> rules.runsCode(PublishedFiles.address(path)))
                .map(path -> "/" + path)
                .anyMatch(path -> path.startsWith(folder) || path.equals(page));
    }

    private static boolean guards(SiteView site, FunctionRoute route) {
        return site.repository().snapshot().file(route.file()).map(SourceFile::text).stream()
                .anyMatch(text -> ACCESS_CONTROL.matcher(text).find());
    }
}
