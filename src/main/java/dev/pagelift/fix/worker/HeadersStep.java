package dev.pagelift.fix.worker;

import dev.pagelift.cloudflare.assets.Headers;
import dev.pagelift.cloudflare.assets.Headers.Rule;
import dev.pagelift.fix.CannotFix;
import dev.pagelift.fix.Draft;
import dev.pagelift.snapshot.LineMap;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The headers that Pages adds to every file by itself, as a rule of {@code _headers}. Pages lets a rule of the owner's replace
 * them; two rules for the same file are joined, so the owner's rule must take the new one away first.
 * Source: attachHeaders in workers-sdk's pages-shared.
 */
final class HeadersStep implements Step {

    private static final String ALL_FILES = "/*";

    private static final Map<String, String> ADDED_BY_PAGES = new LinkedHashMap<>();

    static {
        ADDED_BY_PAGES.put("Access-Control-Allow-Origin", "*");
        ADDED_BY_PAGES.put("Referrer-Policy", "strict-origin-when-cross-origin");
        ADDED_BY_PAGES.put("X-Content-Type-Options", "nosniff");
    }

    @Override
    public void apply(PagesSite site, Draft draft) {
        RepoPath file = PublishedSource.ruleFile(site, "_headers");
        String text = draft.text(file).orElse("");
        Headers headers = Headers.parse(text);
        Map<String, String> added = new LinkedHashMap<>(ADDED_BY_PAGES);
        headers.rules().stream()
                .filter(rule -> rule.path().equals(ALL_FILES))
                .forEach(rule -> added.keySet().removeIf(name -> names(rule, name)));
        if (!added.isEmpty()) {
            Map<Integer, List<String>> lines = removals(file, headers, added);
            Optional<Rule> own = all(headers);
            own.ifPresent(rule -> requireFirst(rule, lines, file));
            own.ifPresent(rule -> lines.put(rule.line(), lines(added)));
            String rest = withLines(text, lines);
            draft.write(
                    file, own.isPresent() ? rest : block(added, text) + (rest.isEmpty() ? "" : lineBreak(text) + rest));
        }
    }

    /** Of several rules with one path the last counts. */
    private static Optional<Rule> all(Headers headers) {
        return headers.rules().stream()
                .filter(rule -> rule.path().equals(ALL_FILES))
                .reduce((first, second) -> second);
    }

    /** Rules are joined in the order of the file, so the one for all files must not come after one that sets the same. */
    private static void requireFirst(Rule all, Map<Integer, List<String>> removals, RepoPath file) {
        if (removals.keySet().stream().anyMatch(line -> line < all.line())) {
            throw new CannotFix("The rule '/*' in '" + file + "' stands behind rules that set the headers Pages adds by"
                    + " itself; move it to the top first.");
        }
    }

    private static boolean names(Rule rule, String name) {
        return rule.sets(name) || rule.unset().stream().anyMatch(name::equalsIgnoreCase);
    }

    /** The lines with which a rule takes away what it sets itself, by the line of the rule. */
    private static Map<Integer, List<String>> removals(RepoPath file, Headers headers, Map<String, String> added) {
        Map<Integer, List<String>> removals = new TreeMap<>();
        for (String name : added.keySet()) {
            List<Rule> rules =
                    headers.rules().stream().filter(rule -> rule.sets(name)).toList();
            if (overlap(rules)) {
                throw new CannotFix(
                        "Several rules in '" + file + "' set '" + name + "' for the same files, which Pages and"
                                + " Workers join differently; make it one rule first.");
            }
            rules.forEach(rule -> removals.computeIfAbsent(rule.line(), line -> new ArrayList<>())
                    .add("! " + name));
        }
        return removals;
    }

    private static boolean overlap(List<Rule> rules) {
        return rules.stream()
                .anyMatch(one -> rules.stream().anyMatch(other -> one.line() < other.line() && one.overlaps(other)));
    }

    /** The text with more lines in its rules, right behind their paths. */
    private static String withLines(String text, Map<Integer, List<String>> more) {
        LineMap lines = LineMap.of(text);
        StringBuilder changed = new StringBuilder();
        for (int line = 1; line <= lines.lineCount(); line++) {
            changed.append(text, lines.startOf(line), lines.endOf(line));
            for (String header : more.getOrDefault(line, List.of())) {
                changed.append("  ").append(header).append(lineBreak(text));
            }
        }
        return changed.toString();
    }

    private static List<String> lines(Map<String, String> added) {
        return added.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .toList();
    }

    private static String block(Map<String, String> added, String text) {
        String lineBreak = lineBreak(text);
        return "# What Cloudflare Pages added to every file by itself." + lineBreak
                + ALL_FILES + lineBreak
                + lines(added).stream().map(line -> "  " + line + lineBreak).collect(Collectors.joining());
    }

    private static String lineBreak(String text) {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }
}
