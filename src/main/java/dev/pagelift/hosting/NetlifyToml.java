package dev.pagelift.hosting;

import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The redirects and headers of a {@code netlify.toml}. */
public final class NetlifyToml {

    private static final List<String> CONDITIONS =
            List.of("query", "params", "conditions", "signed", "signature", "headers", "edge_handler");

    private NetlifyToml() {}

    /** In the order of the file, which is that in which they are tried. */
    public static List<RouteRule> redirects(Node root) {
        return root.get("redirects").map(Node::items).orElse(List.of()).stream()
                .flatMap(entry -> redirect(entry).stream())
                .toList();
    }

    private static Optional<RouteRule> redirect(Node entry) {
        Optional<Node.Member> from = entry.member("from").or(() -> entry.member("origin"));
        Optional<String> source = from.flatMap(member -> member.value().string());
        if (from.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        Optional<Node.Member> condition = CONDITIONS.stream()
                .flatMap(key -> entry.member(key).stream())
                .filter(NetlifyToml::says)
                .findFirst();
        int status = entry.get("status")
                .flatMap(Node::scalarText)
                .map(NetlifyToml::number)
                .orElse(0);
        boolean force = entry.get("force").map(Node::isTrue).orElse(false);
        NetlifyRedirect redirect = new NetlifyRedirect(
                source.get(),
                entry.string("to").or(() -> entry.string("destination")).orElse(null),
                status,
                force,
                condition.map(NetlifyToml::words).orElse(null),
                restricts(condition.orElse(null)));
        return Optional.of(redirect.at(place(entry, from.get(), condition, redirect.conversion())));
    }

    private static boolean says(Node.Member member) {
        return !member.value().isObject() || !member.value().members().isEmpty();
    }

    /** What has no conversion is what a person has to look at. */
    private static Span place(Node entry, Node.Member from, Optional<Node.Member> condition, Conversion conversion) {
        if (condition.isPresent()) {
            return condition.get().keySpan();
        }
        String key = conversion.isExact() ? "from" : conversion.reason().contains("status") ? "status" : "to";
        boolean host = from.value().string().orElse("").contains("://");
        return entry.member(host ? "from" : key).orElse(from).keySpan();
    }

    private static String words(Node.Member condition) {
        return switch (condition.key()) {
            case "query", "params" -> "query parameters";
            case "conditions" ->
                "the visitor's "
                        + String.join(" and ", condition.value().members().keySet())
                                .toLowerCase(java.util.Locale.ROOT);
            case "signed", "signature" -> "a signature";
            case "headers" -> "headers for the other host";
            default -> "an edge function";
        };
    }

    private static boolean restricts(Node.@Nullable Member condition) {
        return condition != null
                && condition.key().equals("conditions")
                && condition.value().members().keySet().stream().anyMatch("Role"::equalsIgnoreCase);
    }

    private static int number(String text) {
        return text.matches("\\d{3}") ? Integer.parseInt(text) : 0;
    }

    public static List<HeaderSet> headers(Node root) {
        return root.get("headers").map(Node::items).orElse(List.of()).stream()
                .flatMap(NetlifyToml::headerSets)
                .toList();
    }

    private static Stream<HeaderSet> headerSets(Node entry) {
        Map<String, String> values = new LinkedHashMap<>();
        entry.get("values")
                .ifPresent(table -> table.members()
                        .forEach((name, member) ->
                                member.value().scalarText().ifPresent(value -> values.put(name, value))));
        return entry.member("for").stream()
                .flatMap(member -> member.value().string().stream()
                        .map(path -> new HeaderSet(member.keySpan(), path, values, NetlifyHeaders.conversion(path))));
    }
}
