package dev.pagelift.cloudflare.serving;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The path, or URL, of a rule in {@code _headers} or {@code _redirects}: {@code *} stands for anything, {@code :name} for one part
 * of a path or of a host.
 * Source: generateRuleRegExp in workers-sdk's workers-shared, wrangler 4.164.0.
 */
final class RulePattern {

    private static final Pattern PLACEHOLDER = Pattern.compile(":([A-Za-z][0-9A-Za-z_]*)");
    private static final String SCHEME = "https://";

    private final boolean withHost;
    private final Pattern pattern;

    private RulePattern(boolean withHost, Pattern pattern) {
        this.withHost = withHost;
        this.pattern = pattern;
    }

    /** Empty when one name stands for two parts: such a rule never applies. */
    static Optional<RulePattern> of(String rule) {
        boolean withHost = rule.startsWith(SCHEME);
        int hostEnd = withHost ? end(rule.indexOf('/', SCHEME.length()), rule) : 0;
        String host = withPlaceholders(rule.substring(0, hostEnd), "[^/.]+");
        String path = withPlaceholders(rule.substring(hostEnd), "[^/]+");
        if (names(rule).size() < count(rule)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RulePattern(withHost, Pattern.compile("^" + host + path + "$")));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private static int end(int found, String text) {
        return found < 0 ? text.length() : found;
    }

    private static String withPlaceholders(String text, String anything) {
        StringBuilder expression = new StringBuilder();
        Matcher found = PLACEHOLDER.matcher(text);
        int at = 0;
        while (found.find()) {
            expression.append(withSplat(text.substring(at, found.start())));
            expression
                    .append("(?P<")
                    .append(found.group(1))
                    .append('>')
                    .append(anything)
                    .append(')');
            at = found.end();
        }
        return expression.append(withSplat(text.substring(at))).toString();
    }

    private static String withSplat(String text) {
        List<String> literals = new ArrayList<>();
        for (String literal : text.split("\\*", -1)) {
            literals.add(Pattern.quote(literal));
        }
        return String.join("(?P<splat>.*)", literals);
    }

    private static Set<String> names(String rule) {
        Set<String> names = new LinkedHashSet<>();
        Matcher found = PLACEHOLDER.matcher(rule);
        while (found.find()) {
            names.add(found.group(1));
        }
        if (rule.indexOf('*') >= 0) {
            names.add("splat");
        }
        return names;
    }

    private static int count(String rule) {
        int count = (int) rule.chars().filter(c -> c == '*').count();
        Matcher found = PLACEHOLDER.matcher(rule);
        while (found.find()) {
            count++;
        }
        return count;
    }

    /** What the placeholders stand for in a request; null when the rule is not for it. */
    @Nullable
    Map<String, String> match(Request request) {
        Matcher matcher = pattern.matcher(withHost ? SCHEME + request.host() + request.path() : request.path());
        if (!matcher.matches()) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        pattern.namedGroups().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(group -> values.put(group.getKey(), matcher.group(group.getValue())));
        return values;
    }

    /** A text with each placeholder replaced by what it stands for. */
    static String fill(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace(":" + value.getKey(), value.getValue());
        }
        return filled;
    }
}
