package dev.pagelift.fix;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Finding;
import dev.pagelift.rule.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What fixing a repository came to.
 *
 * @param before the audit of the repository as it was
 * @param after the audit of it with all changes
 * @param changes sorted by file
 * @param applied in the order in which they were applied
 * @param left the findings of the last audit that have a fixer and were not fixed
 * @param kept why something stays that only Pages needed, as sentences
 */
public record FixResult(
        Audit before, Audit after, List<Change> changes, List<Applied> applied, List<Left> left, List<String> kept) {

    /** What the changes leave to a person: warnings and errors of rules that had nothing to say before, and that no fixer cures. */
    public List<Finding> arisen() {
        Set<String> known = new HashSet<>();
        before.findings().forEach(finding -> known.add(finding.rule().id()));
        left.forEach(one -> known.add(one.finding().rule().id()));
        return after.findings().stream()
                .filter(finding -> finding.rule().level() != Level.NOTE
                        && !known.contains(finding.rule().id()))
                .toList();
    }

    /** A fix that was applied, and the findings it was applied for; none when another fix needed it. */
    public record Applied(Fix fix, List<Finding> findings) {}

    /**
     * A finding that stays.
     *
     * @param why one sentence
     */
    public record Left(Finding finding, Why kind, String why) {}

    /** Why a finding stays. */
    public enum Why {
        /** The user must ask for fixes that need a review. */
        NEEDS_REVIEW,
        /** The edits cannot be known. */
        CANNOT_FIX,
        /** The user asked for other rules. */
        NOT_SELECTED
    }
}
