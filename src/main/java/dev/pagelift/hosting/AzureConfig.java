package dev.pagelift.hosting;

import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The routes, fallback and headers of a {@code staticwebapp.config.json}. Routes are tried before files, and a {@code *} may stand
 * at their end only. Source: Microsoft's documentation of the Static Web Apps configuration.
 */
public final class AzureConfig {

    private AzureConfig() {}

    public static List<RouteRule> routes(Node root) {
        List<RouteRule> rules = new ArrayList<>();
        for (Node entry : root.get("routes").map(Node::items).orElse(List.of())) {
            entry.member("route").ifPresent(route -> rules.addAll(rules(entry, route)));
        }
        root.get("navigationFallback")
                .flatMap(fallback -> fallback.member("rewrite"))
                .ifPresent(rewrite -> rules.add(fallback(rewrite)));
        root.get("responseOverrides", "404")
                .flatMap(page -> page.member("rewrite"))
                .ifPresent(rewrite -> rules.add(notFound(rewrite)));
        for (String status : List.of("400", "401", "403")) {
            root.get("responseOverrides")
                    .flatMap(overrides -> overrides.member(status))
                    .ifPresent(override -> rules.add(refused(override)));
        }
        return rules;
    }

    /** What a visitor gets whom the built-in authentication refuses. */
    private static RouteRule refused(Node.Member override) {
        String to = override.value()
                .string("redirect")
                .or(() -> override.value().string("rewrite"))
                .orElse(null);
        return rule(
                override,
                override.key(),
                to,
                Integer.parseInt(override.key()),
                false,
                Conversion.code("it answers whom the built-in authentication refuses"));
    }

    private static List<RouteRule> rules(Node entry, Node.Member route) {
        String from = route.value().string().orElse("");
        int status = entry.get("statusCode")
                .flatMap(Node::scalarText)
                .filter(text -> text.matches("\\d{3}"))
                .map(Integer::parseInt)
                .orElse(302);
        Optional<Node.Member> roles = entry.member("allowedRoles");
        if (roles.isPresent() && !roles.get().value().strings().equals(List.of("anonymous"))) {
            return List.of(rule(roles.get(), from, null, 401, true, Conversion.code("it is for some roles only")));
        }
        if (entry.member("methods").isPresent()
                && (entry.member("redirect").isPresent()
                        || entry.member("rewrite").isPresent())) {
            return List.of(
                    rule(route, from, null, status, false, Conversion.code("it depends on the request's method")));
        }
        Optional<String> redirect = entry.string("redirect");
        if (redirect.isPresent()) {
            Conversion conversion = redirect.get().startsWith("/.auth/")
                    ? Conversion.code("the built-in authentication answers it")
                    : Conversion.redirects(List.of(from + " " + redirect.get() + " " + status));
            return List.of(rule(route, from, redirect.get(), status, false, conversion));
        }
        Optional<String> rewrite = entry.string("rewrite");
        return rewrite.map(to -> List.of(rule(route, from, to, 200, false, rewritten(from, to))))
                .orElse(List.of());
    }

    private static Conversion rewritten(String from, String to) {
        if (to.startsWith("/.auth/")) {
            return Conversion.code("the built-in authentication answers it");
        }
        return to.startsWith("/api/")
                ? Conversion.code("a function answers it")
                : Conversion.redirects(List.of(from + " " + to + " 200"));
    }

    private static RouteRule fallback(Node.Member rewrite) {
        String page = rewrite.value().string().orElse("");
        boolean index = page.equals("/index.html") || page.equals("index.html") || page.equals("/");
        return rule(
                rewrite,
                "*",
                page,
                200,
                false,
                index ? Conversion.singlePage() : Conversion.code("the fallback is another page than the index"));
    }

    private static RouteRule notFound(Node.Member rewrite) {
        String page = rewrite.value().string().orElse("");
        return rule(
                rewrite,
                "404",
                page,
                404,
                false,
                page.equals("/404.html")
                        ? Conversion.notFoundPage()
                        : Conversion.code("the page for unknown paths must be '404.html'"));
    }

    private static RouteRule rule(
            Node.Member at, String from, @Nullable String to, int status, boolean restricts, Conversion conversion) {
        return new RouteRule(at.keySpan(), from, to, status, true, false, restricts, conversion);
    }

    public static List<HeaderSet> headers(Node root) {
        List<HeaderSet> sets = new ArrayList<>();
        root.member("globalHeaders")
                .ifPresent(global -> sets.add(
                        new HeaderSet(global.keySpan(), "*", values(global.value()), Conversion.paths(List.of("/*")))));
        root.get("mimeTypes")
                .ifPresent(types -> types.members()
                        .values()
                        .forEach(type -> sets.add(new HeaderSet(
                                type.keySpan(),
                                type.key(),
                                Map.of("Content-Type", type.value().string().orElse("")),
                                Conversion.paths(List.of("/*" + type.key()))))));
        for (Node entry : root.get("routes").map(Node::items).orElse(List.of())) {
            entry.member("headers").ifPresent(headers -> {
                String from = entry.string("route").orElse("");
                boolean plain = from.indexOf('{') < 0 && from.indexOf('*') == from.lastIndexOf('*');
                sets.add(new HeaderSet(
                        headers.keySpan(),
                        from,
                        values(headers.value()),
                        plain
                                ? Conversion.paths(List.of(from))
                                : Conversion.code("the path is a pattern with choices")));
            });
        }
        return sets;
    }

    /** Without the setting, or with {@code auto}, pages have the addresses they have on Cloudflare. */
    public static List<PageAddresses> addresses(Node root) {
        return root.member("trailingSlash").stream()
                .filter(member -> member.value().string().filter("auto"::equals).isEmpty())
                .map(member -> new PageAddresses(
                        member,
                        "trailing-slash",
                        member.value().string().filter("always"::equals).isPresent()
                                ? PageAddresses.ALWAYS
                                : PageAddresses.NEVER))
                .toList();
    }

    private static Map<String, String> values(Node table) {
        Map<String, String> values = new LinkedHashMap<>();
        table.members()
                .forEach((name, member) -> member.value().scalarText().ifPresent(value -> values.put(name, value)));
        return values;
    }
}
