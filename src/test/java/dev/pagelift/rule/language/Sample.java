package dev.pagelift.rule.language;

import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts for tests of the rule language, with a component of every type it knows. */
public sealed interface Sample {

    enum Mode {
        PAGES,
        MIXED,
        WORKERS_ASSETS
    }

    record Site(
            RepoPath root,
            Mode mode,
            List<String> hosts,
            @Nullable String framework) {}

    record Route(
            String path, List<String> methods, @Nullable String name) {}

    record Middleware(RepoPath file, String scope, boolean coveredByWorkerFirst) implements Sample {}

    sealed interface Deeper extends Sample {

        record RouteFile(
                RepoPath file,
                String text,
                String other,
                int count,
                long big,
                boolean ready,
                Mode mode,
                List<String> flags,
                List<Integer> sizes,
                List<Mode> modes,
                List<Route> routes,
                Route route,
                @Nullable Route fallback,
                @Nullable String version,
                @Nullable Integer status,
                @Nullable Boolean known,
                @Nullable Mode former,
                @Nullable List<String> tags,
                Map<String, String> headers)
                implements Deeper {}
    }

    Site SITE = new Site(RepoPath.of("web"), Mode.WORKERS_ASSETS, List.of("netlify", "pages"), null);

    FactType TYPE = FactType.of(Deeper.RouteFile.class, Site.class);

    /** A fact with an everyday value in each component that may not be null, and null in the others. */
    static Deeper.RouteFile routeFile() {
        return new Deeper.RouteFile(
                RepoPath.of("functions/api/[id].ts"),
                "pages deploy dist",
                "dist",
                3,
                5_000_000_000L,
                true,
                Mode.MIXED,
                List.of("nodejs_compat", "streams"),
                List.of(1, 2),
                List.of(Mode.PAGES, Mode.MIXED),
                List.of(new Route("/a", List.of("GET"), null)),
                new Route("/api/:id", List.of("GET", "POST"), null),
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of());
    }

    /** The same fact with a value in each component. */
    static Deeper.RouteFile full() {
        Deeper.RouteFile fact = routeFile();
        return new Deeper.RouteFile(
                fact.file(),
                fact.text(),
                fact.other(),
                fact.count(),
                fact.big(),
                fact.ready(),
                fact.mode(),
                fact.flags(),
                fact.sizes(),
                fact.modes(),
                fact.routes(),
                fact.route(),
                new Route("/*", List.of(), "all"),
                "^4.0.0",
                301,
                true,
                Mode.PAGES,
                List.of("dist"),
                fact.headers());
    }
}
