package dev.pagelift.hosting;

import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A redirect rule of Netlify, whichever file it stands in, and its conversion.
 *
 * <p>Netlify takes the first rule that matches, answers 301 when a rule names no status, serves a file that is there before a rule
 * without force, and treats a path with and without a slash at its end as the same. Source: Netlify's documentation of redirects
 * and rewrites.
 */
final class NetlifyRedirect {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final String source;
    private final @Nullable String target;
    private final int status;
    private final boolean statusGiven;
    private final boolean force;
    private final @Nullable String unsupported;
    private final boolean restricts;

    /**
     * @param status 0 for none
     * @param unsupported what else the rule depends on, in words; null for nothing
     */
    NetlifyRedirect(
            String source,
            @Nullable String target,
            int status,
            boolean force,
            @Nullable String unsupported,
            boolean restricts) {
        this.source = source;
        this.target = target;
        this.status = status == 0 ? 301 : status;
        this.statusGiven = status != 0;
        this.force = force;
        this.unsupported = unsupported;
        this.restricts = restricts;
    }

    RouteRule at(Span span) {
        return new RouteRule(span, source, target, status, statusGiven, !force, restricts, conversion());
    }

    Conversion conversion() {
        if (unsupported != null) {
            return Conversion.code("it depends on " + unsupported);
        }
        if (source.indexOf('?') >= 0) {
            return Conversion.code("it depends on query parameters");
        }
        int star = source.indexOf('*');
        if (star >= 0 && star < source.length() - 1) {
            return Conversion.code("Netlify has no '*' but at the end of a path");
        }
        if (source.contains("://")) {
            return Conversion.code("rules cannot ask for a host");
        }
        if (target == null || target.isEmpty()) {
            return Conversion.code("it has no target");
        }
        if (status == 200) {
            return rewrite(target);
        }
        if (status == 404 && source.equals("/*") && target.equals("/404.html")) {
            return Conversion.notFoundPage();
        }
        return REDIRECTS.contains(status)
                ? Conversion.redirects(lines(target))
                : Conversion.code("the status " + status + " cannot be set by a rule");
    }

    private Conversion rewrite(String to) {
        if (source.equals("/*") && (to.equals("/index.html") || to.equals("/"))) {
            return force ? Conversion.code("it answers for files that are there too") : Conversion.singlePage();
        }
        if (to.startsWith("/.netlify/functions/") || to.startsWith("/.netlify/builders/")) {
            return Conversion.code("a function answers it");
        }
        if (to.contains("://")) {
            return Conversion.code("it fetches another host");
        }
        return Conversion.redirects(lines(to));
    }

    /** The rule for a path as it is written, and for the other one that Netlify takes for the same. */
    private List<String> lines(String to) {
        List<String> lines = new ArrayList<>();
        if (source.endsWith("/*") && source.length() > 2) {
            lines.add(line(source.substring(0, source.length() - 2), to.replace(":splat", "")));
            lines.add(line(source, to));
        } else {
            lines.add(line(source, to));
            String other = otherForm(source);
            if (other != null && !other.equals(to)) {
                lines.add(line(other, to));
            }
        }
        return lines;
    }

    private String line(String from, String to) {
        return from + " " + to + " " + status;
    }

    /** With a slash at its end instead of without, or the other way round; null where only one is a path of a page. */
    private static @Nullable String otherForm(String path) {
        if (path.endsWith("/")) {
            return path.length() > 1 ? path.substring(0, path.length() - 1) : null;
        }
        boolean file = path.indexOf('.', path.lastIndexOf('/') + 1) >= 0;
        return file || path.endsWith("*") ? null : path + "/";
    }
}
