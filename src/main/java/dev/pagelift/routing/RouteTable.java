package dev.pagelift.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The routes of a {@code functions/} folder, merged and in the order in which Pages tries them.
 *
 * <p>Source: routing/filepath-routing.ts and templates/pages-template-worker.ts of workers-sdk's pages-functions.
 */
public final class RouteTable {

    private static final Pattern SLASHES = Pattern.compile("/+");

    private final List<Route> routes;
    /** Those of the routes, in their order. */
    private final List<RoutePattern> patterns;

    private RouteTable(List<Route> routes) {
        this.routes = routes;
        this.patterns =
                routes.stream().map(route -> RoutePattern.of(route.path())).toList();
    }

    /**
     * What answers one path and method.
     *
     * @param method in capitals; empty for all
     * @param middleware what runs before the routes below the path, or null
     * @param module what answers the path itself, or null
     */
    public record Route(
            String path,
            String mount,
            String method,
            @Nullable Handler middleware,
            @Nullable Handler module) {

        /** A later file of the same path and method takes the place of an earlier one; a middleware and a route share it. */
        private Route and(Handler handler) {
            return of(handler, middleware, module);
        }

        private static Route of(Handler handler, @Nullable Handler middleware, @Nullable Handler module) {
            FunctionFile file = handler.file();
            return new Route(
                    file.path(),
                    file.mount(),
                    handler.method(),
                    file.middleware() ? handler : middleware,
                    file.middleware() ? module : handler);
        }

        /** Its middleware and its module, as far as it has them. */
        public List<Handler> handlers() {
            return Stream.of(middleware, module).flatMap(Stream::ofNullable).toList();
        }

        private boolean isFor(String wanted) {
            return method.isEmpty() || method.equals(wanted);
        }
    }

    /** The table of all handlers below one folder, whatever order they come in. */
    public static RouteTable of(Collection<Handler> handlers) {
        List<Handler> asVisited = new ArrayList<>(handlers);
        asVisited.sort(VISITED);
        Map<String, Route> merged = new LinkedHashMap<>();
        for (Handler handler : asVisited) {
            merged.merge(
                    handler.method() + handler.file().path(),
                    Route.of(handler, null, null),
                    (before, same) -> before.and(handler));
        }
        List<Route> routes = new ArrayList<>(merged.values());
        routes.sort(PRECEDENCE);
        return new RouteTable(List.copyOf(routes));
    }

    /** The order in which Pages tries them: the first that matches answers. */
    public List<Route> routes() {
        return routes;
    }

    /** The {@code _routes.json} that Wrangler writes where there is none. */
    public RoutesRules rules() {
        return GeneratedRules.of(routes);
    }

    /**
     * The handlers that a request meets, in the order in which each calls {@code next()}; the files answer when the last does so, or
     * when there is none. To middleware, several slashes are one (measured with Wrangler 4.164.0).
     *
     * @param method in capitals
     */
    public List<Handler> chain(String method, String path) {
        List<Handler> chain = new ArrayList<>();
        String singleSlashes = SLASHES.matcher(path).replaceAll("/");
        for (int i = routes.size() - 1; i >= 0; i--) {
            Route route = routes.get(i);
            if (route.middleware() != null
                    && route.isFor(method)
                    && patterns.get(i).leads(singleSlashes)) {
                chain.add(route.middleware());
            }
        }
        for (int i = 0; i < routes.size(); i++) {
            Route route = routes.get(i);
            if (route.module() != null && route.isFor(method) && patterns.get(i).matches(path)) {
                chain.add(route.module());
                break;
            }
        }
        return chain;
    }

    /** Folders are walked breadth first and read in the order of their names; the exports of a file come sorted. */
    private static final Comparator<Handler> VISITED = Comparator.<Handler>comparingInt(
                    handler -> depth(handler.file()))
            .thenComparing(handler -> handler.file().file().split("/"), RouteTable::compareNames)
            .thenComparing(Handler::export);

    private static int depth(FunctionFile file) {
        return (int) file.file().chars().filter(c -> c == '/').count();
    }

    private static int compareNames(String[] a, String[] b) {
        for (int i = 0; i < a.length; i++) {
            int difference = a[i].compareTo(b[i]);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static final Comparator<Route> PRECEDENCE = Comparator.<Route, String>comparing(
                    Route::path, Specificity.WITH_PARAMETERS)
            .thenComparing(route -> route.method().isEmpty())
            .thenComparing(Route::path, PathOrder.INSTANCE);
}
