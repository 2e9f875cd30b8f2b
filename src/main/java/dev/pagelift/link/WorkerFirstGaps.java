package dev.pagelift.link;

import dev.pagelift.fact.ConfigFact.ConfigKey;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.fact.RoutingFact.SwallowedRoute;
import dev.pagelift.fact.RoutingFact.WorkerFirstGap;
import dev.pagelift.snapshot.Location;
import java.util.Optional;
import java.util.function.Consumer;

/** Paths that reached the code on Pages and would not on Workers, because of {@code run_worker_first}. */
final class WorkerFirstGaps implements Linker {

    /** From this date on, browser navigations prefer the single-page fallback to the Worker. */
    private static final String NAVIGATION_PREFERS_ASSETS = "2025-04-01";

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        site.config().filter(WranglerConfig::assets).ifPresent(config -> {
            WorkerFirst first = new WorkerFirst(config.workerFirst());
            Location at = assetsKey(site).orElse(config.at());
            parity(site, first, at, facts);
            if (swallows(config)) {
                site.facts().all(FunctionRoute.class).stream()
                        .filter(route ->
                                !route.middleware() && answersNavigation(route) && !first.covers(pattern(route)))
                        .forEach(route -> facts.accept(new SwallowedRoute(route.at(), route.path(), route.file(), at)));
            }
        });
    }

    private static Optional<Location> assetsKey(SiteView site) {
        return site.facts().all(ConfigKey.class).stream()
                .filter(key -> key.key().equals("assets") && key.environment() == null)
                .map(ConfigKey::at)
                .findFirst();
    }

    private static void parity(SiteView site, WorkerFirst first, Location at, Consumer<Fact> facts) {
        for (String pattern : first.positive()) {
            if (pattern.endsWith("/*") && pattern.length() > 2) {
                String bare = pattern.substring(0, pattern.length() - 2);
                boolean routed = site.facts().all(FunctionRoute.class).stream()
                        .anyMatch(route ->
                                route.path().equals(bare) || route.path().matches("\\Q" + bare + "\\E/:\\w+\\*"));
                if (routed && !first.covers(bare)) {
                    facts.accept(new WorkerFirstGap(at, pattern, bare));
                }
            }
        }
    }

    private static boolean swallows(WranglerConfig config) {
        String date = config.compatibilityDate();
        return config.main() != null
                && "single-page-application".equals(config.notFoundHandling())
                && date != null
                && date.compareTo(NAVIGATION_PREFERS_ASSETS) >= 0;
    }

    private static boolean answersNavigation(FunctionRoute route) {
        return route.methods().contains("*") || route.methods().contains("GET");
    }

    /** A parameter and all behind it can be anything. */
    private static String pattern(FunctionRoute route) {
        int parameter = route.path().indexOf("/:");
        return parameter < 0 ? route.path() : route.path().substring(0, parameter) + "/*";
    }
}
