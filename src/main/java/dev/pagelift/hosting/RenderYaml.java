package dev.pagelift.hosting;

import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The routes and headers of static sites in a {@code render.yaml}. A file that is there is served before a route is looked at; a
 * redirect answers 301. Source: Render's blueprint reference.
 */
public final class RenderYaml {

    private RenderYaml() {}

    /** The services that are static sites. */
    public static List<Node> sites(Node root) {
        return root.get("services").map(Node::items).orElse(List.of()).stream()
                .filter(service -> service.string("runtime")
                                .or(() -> service.string("env"))
                                .orElse("")
                                .equals("static")
                        || service.string("type").orElse("").equals("static"))
                .toList();
    }

    public static List<RouteRule> routes(Node site) {
        List<RouteRule> rules = new ArrayList<>();
        for (Node entry : site.get("routes").map(Node::items).orElse(List.of())) {
            entry.member("source").ifPresent(source -> rules.add(rule(entry, source)));
        }
        return rules;
    }

    private static RouteRule rule(Node entry, Node.Member source) {
        String from = source.value().string().orElse("");
        String to = entry.string("destination").orElse("");
        boolean redirect = entry.string("type").orElse("").equals("redirect");
        int status = redirect ? 301 : 200;
        Conversion conversion;
        if (!redirect && from.equals("/*") && to.equals("/index.html")) {
            conversion = Conversion.singlePage();
        } else if (!redirect && to.contains("://")) {
            conversion = Conversion.code("it fetches another host");
        } else {
            conversion = Conversion.redirects(List.of(from + " " + to.replaceFirst("\\*$", ":splat") + " " + status));
        }
        return new RouteRule(source.keySpan(), from, to, status, true, true, false, conversion);
    }

    public static List<HeaderSet> headers(Node site) {
        List<HeaderSet> sets = new ArrayList<>();
        for (Node entry : site.get("headers").map(Node::items).orElse(List.of())) {
            entry.member("path")
                    .ifPresent(path -> path.value()
                            .string()
                            .ifPresent(from -> sets.add(new HeaderSet(
                                    path.keySpan(),
                                    from,
                                    Map.of(
                                            entry.string("name").orElse(""),
                                            entry.get("value")
                                                    .flatMap(Node::scalarText)
                                                    .orElse("")),
                                    NetlifyHeaders.conversion(from)))));
        }
        return sets;
    }
}
