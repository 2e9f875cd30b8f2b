package dev.pagelift.snapshot;

import java.util.Comparator;

/**
 * Something that could not be read or judged. It is not a finding: it says where the audit's knowledge ends.
 *
 * @param kind kebab-case, one per cause, for machines
 * @param at the file or position it is about
 * @param message one sentence for a person
 */
public record Notice(String kind, Effect effect, Location at, String message) implements Comparable<Notice> {

    /** What a notice means for the whole audit. */
    public enum Effect {
        /** Worth knowing; what was skipped could hardly change a finding. */
        NOTE,
        /** Something that matters was not audited: findings may be missing. */
        INCOMPLETE
    }

    private static final Comparator<Notice> ORDER =
            Comparator.comparing(Notice::at).thenComparing(Notice::kind).thenComparing(Notice::message);

    @Override
    public int compareTo(Notice other) {
        return ORDER.compare(this, other);
    }
}
