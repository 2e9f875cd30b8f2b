package dev.pagelift.fix;

import dev.pagelift.audit.Finding;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Moves the rules of a {@code _redirects} file that have a pattern behind those that have none. */
final class ReorderRedirects implements Fixer {

    @Override
    public String name() {
        return "reorder-redirects";
    }

    /** A rule as it is written; facts end where Cloudflare stops to read, which is what has to be cured. */
    private record Rule(int line, String source, boolean pattern) {}

    private static final Pattern DYNAMIC = Pattern.compile("\\*|/:[A-Za-z]");

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        SourceFile file = subject.snapshot().file(finding.at().file()).orElseThrow();
        List<Rule> rules = rules(file);
        requireDisjoint(rules, file.path());
        Draft draft = subject.draft();
        draft.write(file.path(), reordered(file, rules));
        return Optional.of(new Fix(
                name(),
                "Move the rules with patterns in '" + file.path() + "' behind the plain ones.",
                Safety.SAFE,
                draft.edits(),
                List.of()));
    }

    private static List<Rule> rules(SourceFile file) {
        List<Rule> rules = new ArrayList<>();
        for (int line = 1; line <= file.lines().lineCount(); line++) {
            String text = raw(file, line).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                String source = text.split("\\s+", 2)[0];
                rules.add(new Rule(line, source, DYNAMIC.matcher(source).find()));
            }
        }
        return rules;
    }

    /** The first rule that matches counts, so a pattern that moves behind a plain rule must not match it. */
    private static void requireDisjoint(List<Rule> rules, RepoPath file) {
        for (Rule plain : rules) {
            for (Rule pattern : rules) {
                boolean passed = !plain.pattern() && pattern.pattern() && pattern.line() < plain.line();
                if (passed && plain.source().startsWith(pattern.source().split("[*:]", 2)[0])) {
                    throw new CannotFix("The rule for '" + plain.source() + "' in '" + file + "' stands behind '"
                            + pattern.source() + "', which may match it first; order them by hand.");
                }
            }
        }
    }

    /** The patterns go behind the last plain rule, with the comment above them where it is about nothing else. */
    private static String reordered(SourceFile file, List<Rule> rules) {
        int last = rules.stream()
                .filter(rule -> !rule.pattern())
                .mapToInt(Rule::line)
                .max()
                .orElse(0);
        Set<Integer> plain = new TreeSet<>();
        Set<Integer> moved = new TreeSet<>();
        for (Rule rule : rules) {
            if (!rule.pattern()) {
                plain.add(rule.line());
            } else if (rule.line() < last) {
                moved.add(rule.line());
            }
        }
        moved.addAll(comments(file, moved, plain));
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= file.lines().lineCount(); line++) {
            if (!moved.contains(line)) {
                text.append(line == last ? line(file, line) : raw(file, line));
            }
            if (line == last) {
                moved.forEach(one -> text.append(line(file, one)));
            }
        }
        return text.toString();
    }

    /** The lines of comments that stand above moved rules alone, up to the next comment or empty line. */
    private static Set<Integer> comments(SourceFile file, Set<Integer> moved, Set<Integer> plain) {
        Set<Integer> comments = new TreeSet<>();
        Set<Integer> above = new TreeSet<>();
        boolean inRules = false;
        for (int line = 1; line <= file.lines().lineCount(); line++) {
            String text = raw(file, line).strip();
            if (text.startsWith("#") && !inRules) {
                above.add(line);
            } else if (moved.contains(line)) {
                inRules = true;
                comments.addAll(above);
            } else if (plain.contains(line)) {
                inRules = true;
                comments.removeAll(above);
                above.clear();
            } else {
                above.clear();
                inRules = false;
                if (text.startsWith("#")) {
                    above.add(line);
                }
            }
        }
        return comments;
    }

    /** A line with its line break, which the last of a file may lack. */
    private static String line(SourceFile file, int number) {
        String line = raw(file, number);
        return line.endsWith("\n") ? line : line + "\n";
    }

    private static String raw(SourceFile file, int number) {
        return file.text().substring(file.lines().startOf(number), file.lines().endOf(number));
    }
}
