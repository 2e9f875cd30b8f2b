package dev.pagelift.hosting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A source of Vercel, in the syntax of path-to-regexp, as one of Cloudflare's: {@code :name} for one part and one {@code *} for
 * the rest. Anything else, such as regular expressions, optional parts and modifiers in the middle, has no counterpart.
 *
 * @param path for Cloudflare
 * @param bare the same without {@code /*} at its end where the original matches that too, or null
 * @param names what the target calls the parts, by the names on Cloudflare: {@code $1} or {@code :path*} for {@code :splat}
 */
record PathPattern(String path, @Nullable String bare, Map<String, String> names) {

    private static final Pattern REST = Pattern.compile("(.*/)(?:\\(\\.\\*\\??\\)|:(\\w+)(?:\\(\\.\\*\\??\\)|([*+])))");
    private static final Pattern NAMED = Pattern.compile(":([A-Za-z]\\w*)");
    private static final Pattern PLAIN = Pattern.compile("[\\w./~!$&',;=:@%-]*");

    /** Longer than any line of a rule may be on Cloudflare. */
    private static final int LONGEST = 2_000;

    static Optional<PathPattern> of(String source) {
        if (!source.startsWith("/") || source.length() > LONGEST) {
            return Optional.empty();
        }
        Map<String, String> names = new LinkedHashMap<>();
        Matcher rest = REST.matcher(source);
        String before = source;
        String bare = null;
        boolean splat = rest.matches();
        if (splat) {
            before = rest.group(1);
            String name = rest.group(2);
            String modifier = rest.group(3);
            if (name == null) {
                names.put("$1", ":splat");
            } else {
                names.put(":" + name + (modifier == null ? "" : modifier), ":splat");
                names.put(":" + name + "*", ":splat");
                names.put(":" + name, ":splat");
            }
            boolean matchesNothing = "*".equals(modifier) && before.length() > 1;
            bare = matchesNothing ? before.substring(0, before.length() - 1) : null;
        }
        if (!isPlain(before)) {
            return Optional.empty();
        }
        return Optional.of(new PathPattern(splat ? before + "*" : before, bare, names));
    }

    /** Whether a source holds nothing but text and named parts. */
    static boolean isPlain(String source) {
        if (!PLAIN.matcher(source).matches()) {
            return false;
        }
        // What follows a colon must be a name on both hosts.
        Matcher named = NAMED.matcher(source);
        return source.chars().filter(c -> c == ':').count() == named.results().count();
    }

    /** The lines of a {@code _redirects} file; empty when the target refers to something else than the parts. */
    Optional<List<String>> lines(String target, int status) {
        Optional<String> whole = target(target, ":splat");
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        if (bare != null) {
            target(target, "").ifPresent(to -> lines.add(bare + " " + withoutSlash(to) + " " + status));
        }
        lines.add(path + " " + whole.get() + " " + status);
        return Optional.of(lines);
    }

    private static String withoutSlash(String target) {
        return target.length() > 1 && target.endsWith("/") ? target.substring(0, target.length() - 1) : target;
    }

    private Optional<String> target(String target, String splat) {
        String converted = target;
        for (Map.Entry<String, String> name : names.entrySet()) {
            converted = replace(converted, name.getKey(), splat);
        }
        String rest = converted.replaceFirst("^https?://", "").replace(":splat", "");
        boolean known = NAMED.matcher(rest).results().allMatch(match -> path.contains(":" + match.group(1)));
        return known && rest.indexOf('$') < 0 && rest.indexOf('(') < 0 && rest.indexOf('*') < 0
                ? Optional.of(converted)
                : Optional.empty();
    }

    /** Replaces a whole name; {@code :path} is not part of {@code :pathname}. */
    private static String replace(String text, String name, String by) {
        return Pattern.compile(Pattern.quote(name) + "(?!\\w)").matcher(text).replaceAll(Matcher.quoteReplacement(by));
    }
}
