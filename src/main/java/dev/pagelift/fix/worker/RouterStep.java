package dev.pagelift.fix.worker;

import dev.pagelift.fix.CannotFix;
import dev.pagelift.fix.Draft;
import dev.pagelift.routing.Handler;
import dev.pagelift.routing.RouteTable.Route;
import dev.pagelift.snapshot.Bundled;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The module that routes requests to the handlers, in the place of Pages' file routing. */
final class RouterStep implements Step {

    /** Its text around the table of routes. */
    private static final String TEMPLATE = "pagelift/router.ts";

    static RepoPath file(PagesSite site) {
        return site.path("src/worker.ts");
    }

    @Override
    public void apply(PagesSite site, Draft draft) {
        RepoPath file = file(site);
        if (draft.text(file).isPresent()) {
            throw new CannotFix("'" + file + "' exists already, so the router was not written there; rename it first.");
        }
        RepoPath folder = site.functions().orElseThrow();
        draft.write(file, text(folder, site.routes(folder).routes()));
    }

    private static String text(RepoPath folder, List<Route> routes) {
        Map<Handler, String> names = names(routes);
        return Bundled.text(TEMPLATE)
                .replace("FUNCTIONS", "'" + folder.name() + "/'")
                .replace("IMPORTS", imports(folder, names))
                .replace(
                        "ROUTES",
                        routes.stream().map(route -> "  " + entry(route, names)).collect(Collectors.joining("\n")));
    }

    /** A name for each handler, told by its file and method, in the order of the files. */
    private static Map<Handler, String> names(List<Route> routes) {
        Map<String, Handler> byPlace = new TreeMap<>();
        routes.stream()
                .flatMap(route -> route.handlers().stream())
                .forEach(handler -> byPlace.put(handler.file().file() + " " + handler.export(), handler));
        Map<Handler, String> names = new LinkedHashMap<>();
        byPlace.values().forEach(handler -> names.put(handler, unused(name(handler), names)));
        return names;
    }

    private static String unused(String name, Map<Handler, String> names) {
        String unused = name;
        for (int i = 2; names.containsValue(unused); i++) {
            unused = name + i;
        }
        return unused;
    }

    /** {@code api/[id].js} with {@code onRequestGet} is {@code apiIdGet}. */
    private static String name(Handler handler) {
        String file = handler.file().file();
        String[] words = (file.substring(0, file.lastIndexOf('.'))
                        + handler.export().substring("onRequest".length()))
                .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .split("[^A-Za-z0-9]+");
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            if (!word.isEmpty()) {
                String first = word.substring(0, 1);
                name.append(name.isEmpty() ? first.toLowerCase(Locale.ROOT) : first.toUpperCase(Locale.ROOT));
                name.append(word.substring(1));
            }
        }
        boolean startsWithDigit = name.isEmpty() || Character.isDigit(name.charAt(0));
        return startsWithDigit ? "handler" + name : name + (isReserved(name.toString()) ? "Handler" : "");
    }

    /** Words that are no names, or that the template uses itself. */
    private static boolean isReserved(String name) {
        return List.of(
                        "catch",
                        "class",
                        "const",
                        "default",
                        "delete",
                        "do",
                        "else",
                        "enum",
                        "export",
                        "false",
                        "for",
                        "function",
                        "if",
                        "import",
                        "in",
                        "new",
                        "null",
                        "return",
                        "super",
                        "switch",
                        "this",
                        "throw",
                        "true",
                        "try",
                        "typeof",
                        "var",
                        "void",
                        "while",
                        "with",
                        "yield",
                        "let",
                        "static",
                        "await",
                        "async",
                        "routes",
                        "match",
                        "matchStart",
                        "matchWhole",
                        "mutable",
                        "callsFor",
                        "escaped",
                        "arguments",
                        "eval",
                        "package",
                        "interface",
                        "private",
                        "protected",
                        "public",
                        "case",
                        "break",
                        "continue",
                        "debugger",
                        "extends",
                        "finally",
                        "instanceof",
                        "implements")
                .contains(name);
    }

    private static String imports(RepoPath folder, Map<Handler, String> names) {
        Map<String, List<String>> byFile = new LinkedHashMap<>();
        names.forEach((handler, name) -> byFile.computeIfAbsent(handler.file().file(), file -> new ArrayList<>())
                .add(handler.export() + " as " + name));
        return byFile.entrySet().stream()
                .map(entry -> "import { " + String.join(", ", entry.getValue()) + " } from \"../" + folder.name() + "/"
                        + importable(entry.getKey()) + "\";")
                .collect(Collectors.joining("\n"));
    }

    /** TypeScript's own files are imported without their ending. */
    private static String importable(String file) {
        return file.replaceFirst("\\.tsx?$", "");
    }

    private static String entry(Route route, Map<Handler, String> names) {
        return "{ path: \"" + route.path() + "\"" + field("method", quoted(route.method()))
                + field("middleware", name(route.middleware(), names))
                + field("handler", name(route.module(), names))
                + field("folder", quoted(route.mount())) + " },";
    }

    private static @Nullable String quoted(String text) {
        return text.isEmpty() ? null : "\"" + text + "\"";
    }

    private static @Nullable String name(@Nullable Handler handler, Map<Handler, String> names) {
        return handler == null ? null : names.get(handler);
    }

    private static String field(String key, @Nullable String value) {
        return value == null ? "" : ", " + key + ": " + value;
    }
}
