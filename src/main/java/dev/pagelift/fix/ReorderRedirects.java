package dev.pagelift.fix;

import dev.pagelift.audit.Finding;
import dev.pagelift.fact.AssetFact.RedirectRule;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Moves the rules of a {@code _redirects} file that have no pattern before those that have one. */
final class ReorderRedirects implements Fixer {

    @Override
    public String name() {
        return "reorder-redirects";
    }

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        SourceFile file = subject.snapshot().file(finding.at().file()).orElseThrow();
        List<RedirectRule> rules = subject.site().facts().all(RedirectRule.class).stream()
                .filter(rule -> rule.file().equals(file.path()))
                .toList();
        RedirectRule first =
                rules.stream().filter(RedirectRule::pattern).findFirst().orElseThrow();
        List<RedirectRule> late = rules.stream()
                .filter(rule -> !rule.pattern() && rule.at().line() > first.at().line())
                .toList();
        requireDisjoint(rules, late, file.path());
        Draft draft = subject.draft();
        draft.write(file.path(), reordered(file, rules, late.get(late.size() - 1)));
        return Optional.of(new Fix(
                name(),
                "Move the rules with patterns in '" + file.path() + "' behind the plain ones.",
                Safety.SAFE,
                draft.edits(),
                List.of()));
    }

    /** The first rule that matches counts, so a pattern that a moved rule passes must not match it. */
    private static void requireDisjoint(List<RedirectRule> rules, List<RedirectRule> late, RepoPath file) {
        for (RedirectRule plain : late) {
            for (RedirectRule pattern : rules) {
                boolean passed =
                        pattern.pattern() && pattern.at().line() < plain.at().line();
                if (passed && plain.source().startsWith(pattern.source().split("[*:]", 2)[0])) {
                    throw new CannotFix("The rule for '" + plain.source() + "' in '" + file + "' stands behind '"
                            + pattern.source() + "', which may match it first; order them by hand.");
                }
            }
        }
    }

    /** The patterns go behind the last plain rule, with the comment above them where it is about nothing else. */
    private static String reordered(SourceFile file, List<RedirectRule> rules, RedirectRule last) {
        Set<Integer> moved = new TreeSet<>();
        rules.stream()
                .filter(rule -> rule.pattern() && rule.at().line() < last.at().line())
                .forEach(rule -> moved.add(rule.at().line()));
        Set<Integer> plain = new TreeSet<>();
        rules.stream()
                .filter(rule -> !rule.pattern())
                .forEach(rule -> plain.add(rule.at().line()));
        moved.addAll(comments(file, moved, plain));
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= file.lines().lineCount(); line++) {
            if (!moved.contains(line)) {
                text.append(line == last.at().line() ? line(file, line) : raw(file, line));
            }
            if (line == last.at().line()) {
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
