package dev.pagelift.detect;

import dev.pagelift.fact.Fact;
import dev.pagelift.fact.RoutingFact.BadRouteParameter;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.routing.FunctionFile;
import dev.pagelift.routing.Handler;
import dev.pagelift.routing.RouteTable;
import dev.pagelift.script.Export;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The routes of Pages Functions, as Wrangler finds them: files below {@code functions/} that export a handler. */
final class FunctionRoutes implements Detector {

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (FunctionsRoot root : FunctionsRoots.in(repository)) {
            Map<Handler, Location> handlers = handlers(repository, root);
            for (RouteTable.Route route : RouteTable.of(handlers.keySet()).routes()) {
                for (Handler handler : route.handlers()) {
                    Optional.ofNullable(handlers.get(handler))
                            .ifPresent(at -> facts.accept(fact(root, route, handler, at)));
                }
            }
            handlers.forEach((handler, at) -> badParameter(root, handler.file(), at, facts));
        }
    }

    /** Every handler below a folder, with the place of its name. */
    static Map<Handler, Location> handlers(Repository repository, FunctionsRoot root) {
        Map<Handler, Location> handlers = new LinkedHashMap<>();
        for (SourceFile file : repository.snapshot().filesIn(root.sources())) {
            FunctionFile.of(file.path().within(root.sources()))
                    .filter(read -> file.text().contains("onRequest"))
                    .ifPresent(read -> exports(repository, file)
                            .forEach(export -> Handler.of(read, export.name())
                                    .ifPresent(handler -> handlers.put(
                                            handler,
                                            file.locate(
                                                    HandlerExports.name(export).span())))));
        }
        return handlers;
    }

    private static List<Export> exports(Repository repository, SourceFile file) {
        return repository.script(file.path()).map(HandlerExports::of).orElse(List.of());
    }

    private static FunctionRoute fact(FunctionsRoot root, RouteTable.Route route, Handler handler, Location at) {
        return new FunctionRoute(
                at,
                route.path(),
                List.of(route.method().isEmpty() ? "*" : route.method()),
                at.file(),
                handler.file().middleware(),
                root.folder());
    }

    private static void badParameter(FunctionsRoot root, FunctionFile file, Location at, Consumer<Fact> facts) {
        Optional.ofNullable(file.badParameter())
                .ifPresent(parameter -> facts.accept(new BadRouteParameter(at, at.file(), parameter, root.folder())));
    }
}
