package dev.pagelift.hosting;

import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files without extension in which a published folder tells Surge of redirects, passwords and permission for other sites.
 * Source: Surge's documentation of redirects and password protection, and its example of CORS.
 */
public final class SurgeFiles {

    /** Lines of a status, a path and a target. */
    public static final String REDIRECTS = "ROUTER";

    /** Lines of a name with a password for everything, or of a path and who may see it. */
    public static final String VISITORS = "AUTH";

    /** Lines of other sites, or a star for all of them. */
    public static final String OTHER_SITES = "CORS";

    public static final List<String> NAMES = List.of(VISITORS, OTHER_SITES, REDIRECTS);

    private static final String ALLOWED = "Access-Control-Allow-Origin";

    private SurgeFiles() {}

    /** What one of the files says. */
    static HostedSite site(String name, String text) {
        List<RouteRule> routes = new ArrayList<>();
        List<HeaderSet> headers = new ArrayList<>();
        switch (name) {
            case REDIRECTS -> redirects(text, routes);
            case VISITORS -> visitors(text, routes);
            default -> otherSites(text, headers);
        }
        return new HostedSite(Node.EMPTY, "", routes, List.of(), headers, List.of());
    }

    private static List<String> words(RuleLine line) {
        return List.of(line.text().split("\\s+"));
    }

    /** A slash at the end of a path makes no difference. */
    private static void redirects(String text, List<RouteRule> rules) {
        for (RuleLine line : RuleLine.in(text)) {
            List<String> words = words(line);
            if (words.size() >= 3 && words.get(0).matches("30[127]")) {
                rules.add(new NetlifyRedirect(
                                words.get(1), words.get(2), Integer.parseInt(words.get(0)), true, null, false)
                        .at(line.span()));
            }
        }
    }

    private static void visitors(String text, List<RouteRule> rules) {
        Set<String> told = new LinkedHashSet<>();
        for (RuleLine line : RuleLine.in(text)) {
            String first = words(line).get(0);
            String path = first.startsWith("/") ? first : "/*";
            if (told.add(path)) {
                rules.add(new RouteRule(
                        line.span(),
                        path,
                        null,
                        401,
                        true,
                        false,
                        true,
                        Conversion.code("it asks who the visitor is")));
            }
        }
    }

    private static void otherSites(String text, List<HeaderSet> sets) {
        List<RuleLine> lines = RuleLine.in(text);
        if (!lines.isEmpty()) {
            String site = words(lines.get(0)).get(0);
            Conversion conversion = lines.size() == 1
                    ? Conversion.paths(List.of("/*"))
                    : Conversion.code("which site may read an answer depends on the site that asks");
            sets.add(new HeaderSet(
                    lines.get(0).span(),
                    "/*",
                    Map.of(ALLOWED, site.matches("\\*|https?://.*") ? site : "https://" + site),
                    conversion));
        }
    }
}
