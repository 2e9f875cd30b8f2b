package dev.pagelift.hosting;

import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The redirects, rewrites and headers of the {@code hosting} of a {@code firebase.json}, which is one site or a list of them.
 * Redirects are tried before files and rewrites after them. Source: Firebase's documentation of the hosting configuration.
 */
public final class FirebaseJson {

    private FirebaseJson() {}

    /** The sites of the file. */
    public static List<Node> sites(Node root) {
        return root.get("hosting").stream()
                .flatMap(hosting -> hosting.isArray() ? hosting.items().stream() : Stream.of(hosting))
                .filter(Node::isObject)
                .toList();
    }

    public static List<RouteRule> redirects(Node site) {
        List<RouteRule> rules = new ArrayList<>();
        for (Node entry : site.get("redirects").map(Node::items).orElse(List.of())) {
            entry.member("regex").ifPresent(regex -> rules.add(byExpression(entry, regex)));
            entry.member("source")
                    .or(() -> entry.member("glob"))
                    .ifPresent(source -> rules.add(redirect(entry, source)));
        }
        return rules;
    }

    private static RouteRule byExpression(Node entry, Node.Member regex) {
        return new RouteRule(
                regex.keySpan(),
                regex.value().string().orElse(""),
                entry.string("destination").orElse(null),
                status(entry),
                true,
                false,
                false,
                Conversion.code("its source is a regular expression"));
    }

    private static int status(Node entry) {
        return entry.get("type")
                .flatMap(Node::scalarText)
                .filter(text -> text.matches("3\\d\\d"))
                .map(Integer::parseInt)
                .orElse(301);
    }

    private static RouteRule redirect(Node entry, Node.Member source) {
        String from = source.value().string().orElse("");
        String to = entry.string("destination").orElse("");
        int status = status(entry);
        Conversion conversion = Glob.lines(from, to, status)
                .map(Conversion::redirects)
                .orElseGet(() -> Conversion.code("its source is a pattern with choices"));
        return new RouteRule(
                source.keySpan(), from, to, status, entry.member("type").isPresent(), false, false, conversion);
    }

    public static List<RouteRule> rewrites(Node site) {
        List<RouteRule> rules = new ArrayList<>();
        for (Node entry : site.get("rewrites").map(Node::items).orElse(List.of())) {
            Optional<Node.Member> source =
                    entry.member("source").or(() -> entry.member("glob")).or(() -> entry.member("regex"));
            source.ifPresent(from -> rules.add(rewrite(entry, from)));
        }
        return rules;
    }

    private static RouteRule rewrite(Node entry, Node.Member source) {
        String from = source.value().string().orElse("");
        String to = entry.string("destination").orElse(null);
        for (String service : List.of("function", "run", "dynamicLinks")) {
            Optional<Node.Member> found = entry.member(service);
            if (found.isPresent()) {
                return rule(found.get(), from, to, Conversion.code(service(service)));
            }
        }
        if (to == null || source.key().equals("regex")) {
            return rule(source, from, to, Conversion.code("its source is a regular expression"));
        }
        boolean page = to.equals("/index.html") || to.equals("index.html");
        if (page && List.of("**", "/**", "*").contains(from)) {
            return rule(source, from, to, Conversion.singlePage());
        }
        Conversion conversion = Glob.lines(from, to, 200)
                .map(Conversion::redirects)
                .orElseGet(() -> Conversion.code("its source is a pattern with choices"));
        return rule(source, from, to, conversion);
    }

    private static String service(String key) {
        return switch (key) {
            case "function" -> "a function answers it";
            case "run" -> "a container of Cloud Run answers it";
            default -> "it is a dynamic link";
        };
    }

    private static RouteRule rule(Node.Member at, String from, @Nullable String to, Conversion conversion) {
        return new RouteRule(at.keySpan(), from, to, 200, true, true, false, conversion);
    }

    public static List<HeaderSet> headers(Node site) {
        List<HeaderSet> sets = new ArrayList<>();
        for (Node entry : site.get("headers").map(Node::items).orElse(List.of())) {
            entry.member("source")
                    .or(() -> entry.member("glob"))
                    .or(() -> entry.member("regex"))
                    .ifPresent(source -> {
                        String from = source.value().string().orElse("");
                        Optional<List<String>> paths =
                                source.key().equals("regex") ? Optional.empty() : Glob.paths(from);
                        sets.add(new HeaderSet(
                                source.keySpan(),
                                from,
                                VercelJson.values(entry),
                                paths.map(Conversion::paths)
                                        .orElseGet(() -> Conversion.code("the path is a pattern with choices"))));
                    });
        }
        return sets;
    }
}
