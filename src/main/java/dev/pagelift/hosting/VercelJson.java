package dev.pagelift.hosting;

import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The redirects, rewrites and headers of a {@code vercel.json}. Redirects are tried before files, rewrites after them; a redirect
 * without a status answers 308. Source: Vercel's documentation of the project configuration.
 */
public final class VercelJson {

    private static final Set<String> PAGES = Set.of("/index.html", "/", "/index");
    /** Everything, or everything but some folders or files with an extension, as single-page applications write it. */
    private static final Pattern ANYTHING = Pattern.compile(
            "/(?:\\(\\.\\*\\??\\)|:\\w+(?:\\*|\\(\\.\\*\\))|(?::\\w+)?\\(\\(\\?!.{1,300}\\)\\.\\*\\)|\\(\\[\\^.][+*]\\))");

    private VercelJson() {}

    public static List<RouteRule> redirects(Node root) {
        List<RouteRule> rules = new ArrayList<>();
        for (Node entry : root.get("redirects").map(Node::items).orElse(List.of())) {
            Optional<Node.Member> source = entry.member("source");
            source.flatMap(member -> member.value().string())
                    .ifPresent(from -> rules.add(redirect(entry, source.orElseThrow(), from)));
        }
        return rules;
    }

    private static RouteRule redirect(Node entry, Node.Member source, String from) {
        Optional<String> target = entry.string("destination");
        Optional<Integer> code =
                entry.get("statusCode").flatMap(Node::scalarText).map(VercelJson::number);
        boolean temporary = entry.get("permanent")
                .map(node -> Boolean.FALSE.equals(node.value()))
                .orElse(false);
        int status = code.orElse(temporary ? 307 : 308);
        Optional<Node.Member> condition = condition(entry);
        Conversion conversion = condition.isPresent()
                ? Conversion.code("it depends on the request's " + words(condition.get()))
                : target.map(to -> lines(from, to, status)).orElseGet(() -> Conversion.code("it has no target"));
        return new RouteRule(
                condition.orElse(source).keySpan(),
                from,
                target.orElse(null),
                status,
                code.isPresent() || entry.member("permanent").isPresent(),
                false,
                false,
                conversion);
    }

    private static Optional<Node.Member> condition(Node entry) {
        return entry.member("has").or(() -> entry.member("missing"));
    }

    private static String words(Node.Member condition) {
        return String.join(
                " and ",
                condition.value().items().stream()
                        .map(item -> item.string("type").orElse("properties"))
                        .distinct()
                        .toList());
    }

    private static int number(String text) {
        return text.matches("\\d{3}") ? Integer.parseInt(text) : 0;
    }

    private static Conversion lines(String from, String to, int status) {
        Optional<PathPattern> pattern = PathPattern.of(from);
        if (pattern.isEmpty()) {
            return Conversion.code("its source is a regular expression or has optional parts");
        }
        return pattern.get()
                .lines(to, status)
                .map(Conversion::redirects)
                .orElseGet(() -> Conversion.code("its target refers to parts that the source does not name"));
    }

    public static List<RouteRule> rewrites(Node root) {
        List<RouteRule> rules = new ArrayList<>();
        for (Node entry : root.get("rewrites").map(Node::items).orElse(List.of())) {
            Optional<Node.Member> source = entry.member("source");
            Optional<String> target = entry.string("destination");
            if (source.isPresent() && target.isPresent()) {
                source.get()
                        .value()
                        .string()
                        .ifPresent(from -> rules.add(rewrite(
                                condition(entry).orElse(source.get()),
                                from,
                                target.get(),
                                condition(entry).isPresent())));
            }
        }
        return rules;
    }

    private static RouteRule rewrite(Node.Member at, String from, String to, boolean conditional) {
        Conversion conversion =
                conditional ? Conversion.code("it depends on the request's " + words(at)) : rewrite(from, to);
        return new RouteRule(at.keySpan(), from, to, 200, true, true, false, conversion);
    }

    private static Conversion rewrite(String from, String to) {
        if (PAGES.contains(to) && ANYTHING.matcher(from).matches()) {
            return Conversion.singlePage();
        }
        if (to.contains("://")) {
            return Conversion.code("it fetches another host");
        }
        if (to.equals("/api") || to.startsWith("/api/")) {
            return Conversion.code("a function answers it");
        }
        return lines(from, to, 200);
    }

    public static List<HeaderSet> headers(Node root) {
        List<HeaderSet> sets = new ArrayList<>();
        for (Node entry : root.get("headers").map(Node::items).orElse(List.of())) {
            entry.member("source")
                    .ifPresent(source -> source.value().string().ifPresent(from -> {
                        Conversion conversion = condition(entry)
                                .map(condition -> Conversion.code("they depend on the request's " + words(condition)))
                                .orElseGet(() -> paths(from));
                        Span at = condition(entry).orElse(source).keySpan();
                        sets.add(new HeaderSet(at, from, values(entry), conversion));
                    }));
        }
        return sets;
    }

    private static Conversion paths(String from) {
        Optional<PathPattern> pattern = PathPattern.of(from);
        if (pattern.isEmpty()) {
            return Conversion.code("the path is a regular expression or has optional parts");
        }
        List<String> paths = new ArrayList<>();
        if (pattern.get().bare() != null) {
            paths.add(pattern.get().bare());
        }
        paths.add(pattern.get().path());
        return Conversion.paths(paths);
    }

    static Map<String, String> values(Node entry) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Node header : entry.get("headers").map(Node::items).orElse(List.of())) {
            header.string("key")
                    .ifPresent(name -> values.put(
                            name, header.get("value").flatMap(Node::scalarText).orElse("")));
        }
        return values;
    }
}
