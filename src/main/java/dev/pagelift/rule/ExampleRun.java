package dev.pagelift.rule;

import dev.pagelift.rule.Audits.Found;
import dev.pagelift.rule.Example.Expected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Holds a rule to its examples. */
public final class ExampleRun {

    private final RuleFile file;
    private final Audits audits;
    private final Problems problems;

    private ExampleRun(RuleFile file, Audits audits) {
        this.file = file;
        this.audits = audits;
        this.problems = new Problems(file.name());
    }

    /** What the rule does otherwise than its examples say; empty when it does as they say. */
    public static List<Problem> check(RuleFile file, Audits audits) {
        ExampleRun run = new ExampleRun(file, audits);
        file.examples().forEach(run::check);
        return run.problems.sorted();
    }

    private void check(Example example) {
        List<Found> found = new ArrayList<>();
        for (Found any : audits.audit(example.files())) {
            if (any.rule().equals(file.rule().id())) {
                found.add(any);
            }
        }
        found.sort(Comparator.comparing(Found::path)
                .thenComparingInt(Found::line)
                .thenComparingInt(Found::column)
                .thenComparing(Found::message));
        if (!example.fires()) {
            found.forEach(unwanted -> unexpected(example, unwanted));
        } else if (example.expected().isPresent()) {
            compare(example, example.expected().get(), found);
        } else if (found.isEmpty()) {
            problems.add(example.line(), "The rule stays silent in the example '" + example.name() + "'.");
        }
    }

    private void compare(Example example, List<Expected> expected, List<Found> found) {
        List<Found> left = new ArrayList<>(found);
        for (Expected wanted : expected) {
            if (!removeMatch(left, wanted)) {
                problems.add(wanted.line(), "The rule does not give this in the example '" + example.name() + "'.");
            }
        }
        left.forEach(unwanted -> unexpected(example, unwanted));
    }

    private static boolean removeMatch(List<Found> found, Expected wanted) {
        for (Found candidate : found) {
            boolean same = candidate.place().equals(wanted.place())
                    && (wanted.message() == null || wanted.message().equals(candidate.message()));
            if (same) {
                return found.remove(candidate);
            }
        }
        return false;
    }

    private void unexpected(Example example, Found found) {
        problems.add(
                example.line(),
                "The rule gives in the example '" + example.name() + "': " + found.place() + " " + found.message());
    }
}
