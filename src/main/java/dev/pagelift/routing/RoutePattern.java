package dev.pagelift.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The URL paths of a route such as {@code /users/:id} or {@code /api/:path*}, as path-to-regexp 6.3 understands them in Pages'
 * template: capitals are small letters, a slash at the end is optional, a parameter is any text within a segment, and one with a
 * star any number of segments.
 */
public final class RoutePattern {

    private static final Pattern PARAMETER = Pattern.compile(":[A-Za-z0-9_]+");
    private static final Pattern CATCH_ALL = Pattern.compile(":[A-Za-z0-9_]+\\*");
    private static final List<String> ANY_SEGMENTS = List.of();

    /** For each segment the texts between its parameters; {@link #ANY_SEGMENTS} for one with a star. */
    private final List<List<String>> parts;

    private RoutePattern(List<List<String>> parts) {
        this.parts = parts;
    }

    public static RoutePattern of(String route) {
        List<List<String>> parts = new ArrayList<>();
        for (String segment : segments(route)) {
            parts.add(CATCH_ALL.matcher(segment).matches() ? ANY_SEGMENTS : List.of(PARAMETER.split(segment, -1)));
        }
        return new RoutePattern(parts);
    }

    private static List<String> segments(String path) {
        String inner = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return inner.isEmpty()
                ? List.of()
                : List.of(inner.substring(1).toLowerCase(Locale.ROOT).split("/", -1));
    }

    /** Whether the route is for just this path. */
    public boolean matches(String path) {
        List<String> segments = segments(path);
        return ends(segments)[segments.size()];
    }

    /** Whether the route is for this path or one above it, as a middleware is. */
    public boolean leads(String path) {
        for (boolean end : ends(segments(path))) {
            if (end) {
                return true;
            }
        }
        return false;
    }

    /** For each number of segments, whether all parts together match just so many of the first. */
    private boolean[] ends(List<String> segments) {
        boolean[] reached = new boolean[segments.size() + 1];
        reached[0] = true;
        for (List<String> part : parts) {
            boolean[] next = new boolean[reached.length];
            for (int i = 0; i < reached.length; i++) {
                if (part.equals(ANY_SEGMENTS)) {
                    next[i] = reached[i]
                            || i > 0 && next[i - 1] && !segments.get(i - 1).isEmpty();
                } else {
                    next[i] = i > 0 && reached[i - 1] && fits(part, segments.get(i - 1));
                }
            }
            reached = next;
        }
        return reached;
    }

    /** Whether a segment has these texts in this order, and one character at least for each parameter between them. */
    private static boolean fits(List<String> texts, String segment) {
        int at = texts.get(0).length();
        if (texts.size() == 1 || !segment.startsWith(texts.get(0))) {
            return segment.equals(texts.get(0));
        }
        String last = texts.get(texts.size() - 1);
        for (String text : texts.subList(1, texts.size() - 1)) {
            int found = segment.indexOf(text, at + 1);
            if (found < 0) {
                return false;
            }
            at = found + text.length();
        }
        return segment.endsWith(last) && segment.length() - last.length() > at;
    }
}
