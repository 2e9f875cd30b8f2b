package dev.pagelift.hosting;

import dev.pagelift.snapshot.Span;
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

    private record Line(Span span, List<String> words) {}

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            String rule = line.strip();
            if (!rule.isEmpty() && !rule.startsWith("#")) {
                int at = start + line.indexOf(rule);
                lines.add(new Line(new Span(at, at + rule.length()), List.of(rule.split("\\s+"))));
            }
            start = end + 1;
        }
        return lines;
    }

    /** A slash at the end of a path makes no difference. */
    private static void redirects(String text, List<RouteRule> rules) {
        for (Line line : lines(text)) {
            List<String> words = line.words;
            if (words.size() >= 3 && words.get(0).matches("30[127]")) {
                rules.add(new NetlifyRedirect(
                                words.get(1), words.get(2), Integer.parseInt(words.get(0)), true, null, false)
                        .at(line.span));
            }
        }
    }

    private static void visitors(String text, List<RouteRule> rules) {
        Set<String> told = new LinkedHashSet<>();
        for (Line line : lines(text)) {
            String path = line.words.get(0).startsWith("/") ? line.words.get(0) : "/*";
            if (told.add(path)) {
                rules.add(new RouteRule(
                        line.span, path, null, 401, true, false, true, Conversion.code("it asks who the visitor is")));
            }
        }
    }

    private static void otherSites(String text, List<HeaderSet> sets) {
        List<Line> lines = lines(text);
        if (!lines.isEmpty()) {
            String site = lines.get(0).words.get(0);
            Conversion conversion = lines.size() == 1
                    ? Conversion.paths(List.of("/*"))
                    : Conversion.code("which site may read an answer depends on the site that asks");
            sets.add(new HeaderSet(
                    lines.get(0).span,
                    "/*",
                    Map.of(ALLOWED, site.matches("\\*|https?://.*") ? site : "https://" + site),
                    conversion));
        }
    }
}
