package dev.pagelift.verify;

/** A project cannot be compared; the message is one sentence or two that say what to do. */
public final class VerifyException extends Exception {

    public VerifyException(String reason) {
        super(reason);
    }

    public VerifyException(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** The sentences for the user. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
