package dev.pagelift.detect;

import dev.pagelift.fact.Fact;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.script.Export;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The routes of Pages Functions, as Wrangler finds them: files below {@code functions/} that export a handler. */
final class FunctionRoutes implements Detector {

    private static final Set<String> EXTENSIONS = Set.of("js", "mjs", "ts", "tsx", "jsx");
    private static final Set<String> HANDLERS = Set.of(
            "onRequest",
            "onRequestGet",
            "onRequestPost",
            "onRequestPut",
            "onRequestPatch",
            "onRequestDelete",
            "onRequestOptions",
            "onRequestHead");

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            folder(file.path())
                    .ifPresent(folder -> route(repository, file, folder).ifPresent(facts));
        }
    }

    private static Optional<RepoPath> folder(RepoPath path) {
        RepoPath folder = RepoPath.ROOT;
        for (String segment : path.parent().segments()) {
            folder = folder.resolve(segment).orElseThrow();
            if (segment.equals("functions")) {
                return EXTENSIONS.contains(path.extension()) ? Optional.of(folder) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<FunctionRoute> route(Repository repository, SourceFile file, RepoPath folder) {
        if (!file.text().contains("onRequest")) {
            return Optional.empty();
        }
        Script script = repository.script(file.path()).orElseThrow();
        List<Export> handlers = script.exports().stream()
                .filter(export -> HANDLERS.contains(export.name()) && !export.typeOnly())
                .toList();
        if (handlers.isEmpty()) {
            return Optional.empty();
        }
        String name = file.path().within(folder);
        String path = path(name.substring(0, name.lastIndexOf('.')));
        boolean middleware = file.path().name().matches("_middleware_?\\.\\w+");
        List<String> methods = handlers.stream()
                .map(FunctionRoutes::method)
                .sorted()
                .distinct()
                .toList();
        return Optional.of(
                new FunctionRoute(file.locate(name(handlers.get(0))), path, methods, file.path(), middleware, folder));
    }

    private static Span name(Export handler) {
        return handler.node().descendants(Kind.IDENTIFIER, Kind.NAME).stream()
                .filter(node -> node.spells(handler.name()))
                .findFirst()
                .orElse(handler.node())
                .span();
    }

    private static String method(Export handler) {
        String method = handler.name().substring("onRequest".length());
        return method.isEmpty() ? "*" : method.toUpperCase(Locale.ROOT);
    }

    private static String path(String file) {
        List<String> segments = new ArrayList<>(List.of(file.split("/")));
        String last = segments.get(segments.size() - 1);
        if (last.equals("index") || last.matches("_middleware_?")) {
            segments.remove(segments.size() - 1);
        }
        return "/"
                + String.join("/", segments)
                        .replaceAll("\\[\\[(\\w+)]]", ":$1*")
                        .replaceAll("\\[(\\w+)]", ":$1");
    }
}
