package dev.pagelift.cloudflare.assets;

import dev.pagelift.catalog.Limit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code _headers} file as both products read it.
 * Source: parseHeaders in workers-sdk's workers-shared, wrangler 4.164.0; RuleFilesIT compares the two.
 *
 * @param rules in the order of the file; all that match a request apply
 * @param invalid lines that do nothing, in the order of the file
 */
public record Headers(List<Rule> rules, List<Invalid> invalid) {

    /**
     * A rule.
     *
     * @param line of its path, 1-based
     * @param path a path or a URL as a browser writes it; {@code *} and {@code :name} stand for anything
     * @param set header lines, in the order of the file
     * @param unset names of headers that are taken away, as they are written
     */
    public record Rule(int line, String path, List<Header> set, List<String> unset) {

        /** The host it asks for; null when it is for all. */
        public @Nullable String host() {
            return RuleUrl.host(path);
        }

        /** Values by name; those of one name are joined with a comma. */
        public Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>();
            set.forEach(header -> values.merge(header.name(), header.value(), (a, b) -> a + ", " + b));
            return values;
        }

        /** Whether it sets a header. */
        public boolean sets(String header) {
            return set.stream().anyMatch(one -> one.name().equalsIgnoreCase(header));
        }

        /** Whether both can match one path, as far as the text before their first placeholder tells. */
        public boolean overlaps(Rule other) {
            return startsAs(other) || other.startsAs(this);
        }

        private boolean startsAs(Rule narrow) {
            String start = path.split("[*:]", 2)[0];
            return start.length() < path.length() ? narrow.path.startsWith(start) : narrow.path.equals(path);
        }

        private boolean isEmpty() {
            return set.isEmpty() && unset.isEmpty();
        }
    }

    /**
     * A header of a rule.
     *
     * @param name in lower case
     */
    public record Header(int line, String name, String value) {}

    /**
     * A line that does nothing.
     *
     * @param line 1-based
     */
    public record Invalid(int line, HeaderProblem problem) {}

    public static Headers parse(String text) {
        return new Reader().read(text);
    }

    /** Goes through the lines with the rule that is being read in hand. */
    private static final class Reader {

        private final List<Rule> rules = new ArrayList<>();
        private final List<Invalid> invalid = new ArrayList<>();
        private final int longest = Limit.of("rule-line").free();
        private final int most = Limit.of("header-rules").free();
        private @Nullable Rule current;
        private boolean skipping;

        Headers read(String text) {
            List<String> lines = ScriptText.lines(text);
            for (int i = 0; i < lines.size(); i++) {
                String line = ScriptText.trim(lines.get(i));
                if (!line.isEmpty() && !line.startsWith("#") && !line(line, i + 1)) {
                    break;
                }
            }
            finish();
            invalid.sort(java.util.Comparator.comparingInt(Invalid::line));
            return new Headers(List.copyOf(rules), List.copyOf(invalid));
        }

        /** False when the file has come to its limit. */
        private boolean line(String line, int number) {
            if (line.length() > longest) {
                report(number, HeaderProblem.TOO_LONG);
            } else if (!isPath(line)) {
                HeaderProblem problem = skipping ? null : header(line, number);
                if (problem != null) {
                    report(number, problem);
                }
            } else if (rules.size() >= most) {
                report(number, HeaderProblem.TOO_MANY);
                return false;
            } else {
                path(line, number);
            }
            return true;
        }

        private void report(int line, HeaderProblem problem) {
            invalid.add(new Invalid(line, problem));
        }

        private static boolean isPath(String line) {
            if (line.startsWith("/")) {
                return true;
            }
            int blank = 0;
            while (blank < line.length() && !ScriptText.isBlank(line.charAt(blank))) {
                blank++;
            }
            return line.substring(0, blank).lastIndexOf("://") > 0;
        }

        private void path(String line, int number) {
            finish();
            RuleUrl url = RuleUrl.of(line);
            HeaderProblem problem = url == null ? HeaderProblem.URL : problem(url);
            skipping = problem != null;
            if (url != null && problem == null) {
                current = new Rule(number, url.place(), new ArrayList<>(), new ArrayList<>());
            } else if (problem != null) {
                report(number, problem);
            }
        }

        /** A star becomes {@code :splat}, and a placeholder can stand in a path once. */
        private static @Nullable HeaderProblem problem(RuleUrl url) {
            if (url.hasPort()) {
                return HeaderProblem.PORT;
            }
            String place = url.place();
            int star = place.indexOf('*');
            if (star >= 0 && place.indexOf('*', star + 1) >= 0) {
                return HeaderProblem.WILDCARDS;
            }
            return star >= 0 && Placeholder.isIn(place, "splat") ? HeaderProblem.SPLAT : null;
        }

        private void finish() {
            if (current != null && current.isEmpty()) {
                report(current.line, HeaderProblem.NO_HEADERS);
            } else if (current != null) {
                rules.add(current);
            }
            current = null;
        }

        /** Adds a header to the rule in hand; what is wrong with it otherwise. */
        private @Nullable HeaderProblem header(String line, int number) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                return withoutColon(line);
            }
            String name = ScriptText.trim(line.substring(0, colon)).toLowerCase(Locale.ROOT);
            String value = ScriptText.trim(line.substring(colon + 1));
            if (name.indexOf(' ') >= 0) {
                return HeaderProblem.SPACE_IN_NAME;
            }
            if (name.isEmpty() || value.isEmpty()) {
                return name.isEmpty() ? HeaderProblem.NO_NAME : HeaderProblem.NO_VALUE;
            }
            if (current == null) {
                return HeaderProblem.NO_PATH;
            }
            current.set.add(new Header(number, name, value));
            return null;
        }

        private @Nullable HeaderProblem withoutColon(String line) {
            if (current == null) {
                return HeaderProblem.NO_PATH;
            }
            if (!line.startsWith("! ")) {
                return HeaderProblem.NO_COLON;
            }
            current.unset.add(line.substring(2));
            return null;
        }
    }
}
