package dev.pagelift.fix;

import dev.pagelift.audit.Finding;
import dev.pagelift.fact.AssetFact.RedirectRule;
import dev.pagelift.snapshot.LineMap;
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
        draft.write(file.path(), reordered(file, first, late));
        return Optional.of(new Fix(
                name(),
                "Move the plain rules in '" + file.path() + "' before those with patterns.",
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

    private static String reordered(SourceFile file, RedirectRule first, List<RedirectRule> late) {
        Set<Integer> moved = new TreeSet<>();
        late.forEach(rule -> moved.add(rule.at().line()));
        LineMap lines = file.lines();
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= lines.lineCount(); line++) {
            if (line == first.at().line()) {
                moved.forEach(one -> text.append(line(file, one)));
            }
            if (!moved.contains(line)) {
                text.append(file.text(), lines.startOf(line), lines.endOf(line));
            }
        }
        return text.toString();
    }

    /** A line with its line break, which the last of a file may lack. */
    private static String line(SourceFile file, int number) {
        String line =
                file.text().substring(file.lines().startOf(number), file.lines().endOf(number));
        return line.endsWith("\n") ? line : line + "\n";
    }
}
