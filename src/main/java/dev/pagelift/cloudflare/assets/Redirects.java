package dev.pagelift.cloudflare.assets;

import dev.pagelift.catalog.Limit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@code _redirects} file as both products read it.
 * Source: parseRedirects in workers-sdk's workers-shared, wrangler 4.164.0; RuleFilesIT compares the two.
 *
 * @param rules in the order of the file, which is that in which they are tried
 * @param invalid what is not a rule, in the order of the file
 */
public record Redirects(List<Rule> rules, List<Invalid> invalid) {

    /**
     * A rule.
     *
     * @param line 1-based
     * @param from a path as a browser writes it; {@code *} and {@code :name} stand for anything
     * @param to the same, or a URL, with query and fragment
     * @param dynamic whether it is tried in its turn instead of looked up: it has a pattern, or a rule before it has one
     */
    public record Rule(int line, String from, String to, int status, boolean dynamic) {

        /** Whether it shows another page instead of sending the visitor there. */
        public boolean isRewrite() {
            return status == 200;
        }
    }

    /**
     * A line that is not a rule.
     *
     * @param line 1-based
     */
    public record Invalid(int line, RedirectProblem problem) {}

    /**
     * Reads the text of a file.
     *
     * @param htmlHandling whether pages are served without {@code .html} and {@code index}, the default
     */
    public static Redirects parse(String text, boolean htmlHandling) {
        return new Reader(htmlHandling).read(text);
    }

    /** Whether a path has a part that stands for anything. */
    public static boolean isPattern(String path) {
        return path.indexOf('*') >= 0 || Placeholder.isIn(path);
    }

    /** Counts and compares while it goes through the lines. */
    private static final class Reader {

        private static final String DEFAULT_STATUS = "302";
        private static final Set<Integer> STATUSES = Set.of(200, 301, 302, 303, 307, 308);

        private final boolean htmlHandling;
        private final List<Rule> rules = new ArrayList<>();
        private final List<Invalid> invalid = new ArrayList<>();
        private final Set<String> sources = new HashSet<>();
        private final int longest = Limit.of("rule-line").free();
        private final int mostStatic = Limit.of("static-redirects").free();
        private final int mostDynamic = Limit.of("dynamic-redirects").free();
        private int statics;
        private int dynamics;
        private boolean ordered;

        Reader(boolean htmlHandling) {
            this.htmlHandling = htmlHandling;
        }

        Redirects read(String text) {
            List<String> lines = ScriptText.lines(text);
            for (int i = 0; i < lines.size() && dynamics <= mostDynamic; i++) {
                String line = ScriptText.trim(lines.get(i));
                if (!line.isEmpty() && !line.startsWith("#")) {
                    RedirectProblem problem = line.length() > longest ? RedirectProblem.TOO_LONG : rule(line, i + 1);
                    if (problem != null) {
                        invalid.add(new Invalid(i + 1, problem));
                    }
                }
            }
            return new Redirects(List.copyOf(rules), List.copyOf(invalid));
        }

        /** Adds the rule of a line; what is wrong with it otherwise. */
        private @Nullable RedirectProblem rule(String line, int number) {
            List<String> words = ScriptText.words(ScriptText.withoutComment(line));
            if (words.size() < 2 || words.size() > 3) {
                return RedirectProblem.WORDS;
            }
            if (RuleUrl.host(words.get(0)) != null) {
                return RedirectProblem.ABSOLUTE_SOURCE;
            }
            String from = UrlText.of(words.get(0)).path();
            RedirectProblem tooMany = count(from);
            if (tooMany != null) {
                return tooMany;
            }
            RuleUrl to = RuleUrl.of(words.get(1));
            if (to == null) {
                return RedirectProblem.TARGET;
            }
            int status = status(words.size() == 3 ? words.get(2) : DEFAULT_STATUS);
            if (!STATUSES.contains(status)) {
                return RedirectProblem.STATUS;
            }
            if (to.host() == null && isLoop(from, to.toString())) {
                return RedirectProblem.LOOP;
            }
            if (!sources.add(from)) {
                return RedirectProblem.DUPLICATE;
            }
            if (status == 200 && to.host() != null) {
                return RedirectProblem.PROXY;
            }
            ordered |= isPattern(from);
            rules.add(new Rule(number, from, to.toString(), status, ordered));
            return null;
        }

        /** From the first pattern on every rule counts as dynamic. */
        private @Nullable RedirectProblem count(String from) {
            if (dynamics == 0 && !isPattern(from)) {
                return ++statics > mostStatic ? RedirectProblem.TOO_MANY_STATIC : null;
            }
            return ++dynamics > mostDynamic ? RedirectProblem.TOO_MANY_DYNAMIC : null;
        }

        /** The page is then served without its {@code index.html}, which is the address that the rule matches. */
        private boolean isLoop(String from, String to) {
            boolean toIndex = to.endsWith("/index") || to.length() > 5 && endsInIndexPage(to);
            return toIndex && (from.endsWith("/*") || from.endsWith("/") && htmlHandling);
        }

        /** Any character may stand where the dot of {@code /index.html} is: an oversight that both products share. */
        private static boolean endsInIndexPage(String to) {
            return to.endsWith("html") && to.substring(0, to.length() - 5).endsWith("/index");
        }

        /** The number that JavaScript makes of a word; 0 for what is none. */
        private static int status(String word) {
            try {
                double number = word.startsWith("0x") || word.startsWith("0X")
                        ? Integer.parseInt(word.substring(2), 16)
                        : isDecimal(word) ? Double.parseDouble(word) : 0;
                return number == Math.rint(number) && number < 1000 ? (int) number : 0;
            } catch (NumberFormatException e) {
                return 0;
            }
        }

        private static boolean isDecimal(String word) {
            return word.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == 'e' || c == '+' || c == '-');
        }
    }
}
