package dev.pagelift.source;

import org.jspecify.annotations.Nullable;

/** What was asked for cannot be; the message is a sentence or two for the user that say what to do. */
public abstract class ExplainedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    protected ExplainedException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** The sentences for the user. */
    public final String reason() {
        return reason;
    }
}
