package dev.pagelift.fleet;

import dev.pagelift.source.ExplainedException;

/** A fleet cannot be audited as asked. */
public final class FleetException extends ExplainedException {

    private static final long serialVersionUID = 1L;

    public FleetException(String reason) {
        super(reason, null);
    }
}
