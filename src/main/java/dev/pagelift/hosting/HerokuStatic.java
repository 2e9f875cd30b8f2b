package dev.pagelift.hosting;

import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The routes, redirects, proxies and headers of a {@code static.json}, which Heroku's buildpack for static sites reads. A redirect without a
 * status answers 301. Source: the buildpack's README.
 */
public final class HerokuStatic {

    private HerokuStatic() {}

    public static List<RouteRule> routes(Node root) {
        List<RouteRule> rules = new ArrayList<>();
        root.get("redirects")
                .ifPresent(redirects -> redirects.members().values().forEach(redirect -> {
                    String to = redirect.value().string("url").orElse("");
                    int status = redirect.value()
                            .get("status")
                            .flatMap(Node::scalarText)
                            .filter(text -> text.matches("3\\d\\d"))
                            .map(Integer::parseInt)
                            .orElse(301);
                    boolean given = redirect.value().get("status").isPresent();
                    rules.add(rule(
                            redirect, to, status, given, lines(redirect.key().replaceFirst("/$", ""), to, status)));
                }));
        root.get("routes")
                .ifPresent(routes -> routes.members().values().forEach(route -> {
                    String to = route.value().string().orElse("");
                    boolean page = route.key().equals("/**") && to.matches("/?index\\.html");
                    rules.add(rule(
                            route,
                            to,
                            200,
                            true,
                            page ? Conversion.singlePage() : lines(route.key(), "/" + to.replaceFirst("^/", ""), 200)));
                }));
        root.member("error_page").ifPresent(page -> {
            String to = page.value().string().orElse("");
            boolean usual = to.matches("/?404\\.html");
            rules.add(rule(
                    page,
                    to,
                    404,
                    true,
                    usual
                            ? Conversion.notFoundPage()
                            : Conversion.code("the page for unknown paths must be '404.html'")));
        });
        root.get("proxies")
                .ifPresent(proxies -> proxies.members().values().forEach(proxy -> {
                    String to = proxy.value().string("origin").orElse("");
                    rules.add(rule(proxy, to, 200, true, Conversion.code("it fetches another host")));
                }));
        root.member("basic_auth")
                .filter(password -> !password.value().scalarText().orElse("").equals("false"))
                .ifPresent(password -> rules.add(password(password)));
        return rules;
    }

    /** The name and the password are in variables of the application. */
    private static RouteRule password(Node.Member at) {
        return new RouteRule(
                at.keySpan(), "/*", null, 401, true, false, true, Conversion.code("it asks for a password"));
    }

    private static RouteRule rule(Node.Member at, String to, int status, boolean given, Conversion conversion) {
        return new RouteRule(at.keySpan(), at.key(), to, status, given, status == 200, false, conversion);
    }

    private static Conversion lines(String from, String to, int status) {
        return Glob.lines(from, to, status)
                .map(Conversion::redirects)
                .orElseGet(() -> Conversion.code("its source is a pattern with choices"));
    }

    public static List<HeaderSet> headers(Node root) {
        List<HeaderSet> sets = new ArrayList<>();
        root.get("headers")
                .ifPresent(headers -> headers.members().values().forEach(entry -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    entry.value()
                            .members()
                            .forEach((name, member) ->
                                    member.value().scalarText().ifPresent(value -> values.put(name, value)));
                    Conversion conversion = Glob.paths(entry.key())
                            .map(Conversion::paths)
                            .orElseGet(() -> Conversion.code("the path is a pattern with choices"));
                    sets.add(new HeaderSet(entry.keySpan(), entry.key(), values, conversion));
                }));
        return sets;
    }
}
