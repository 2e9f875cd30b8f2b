package dev.pagelift.fix;

import dev.pagelift.audit.Finding;
import java.util.Optional;

/** Knows how to cure what the rules find that name it. */
public interface Fixer {

    /** As rules write it. */
    String name();

    /** The name of the fix that it gives, which several fixers may give together. */
    default String gives() {
        return name();
    }

    /**
     * The edits for one finding; empty when there is nothing to change.
     *
     * @throws CannotFix when the edits cannot be known, with the reason for the user
     */
    Optional<Fix> fix(Finding finding, Subject subject);
}
