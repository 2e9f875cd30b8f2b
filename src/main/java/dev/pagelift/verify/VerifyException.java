package dev.pagelift.verify;

import dev.pagelift.source.ExplainedException;

/** A project cannot be compared. */
public final class VerifyException extends ExplainedException {

    private static final long serialVersionUID = 1L;

    public VerifyException(String reason) {
        super(reason, null);
    }

    public VerifyException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
