package dev.pagelift.source;

/** A source cannot be read; the message is one sentence that says what to do. */
public final class SourceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public SourceException(String reason) {
        super(reason);
        this.reason = reason;
    }

    public SourceException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** The sentence for the user. */
    public String reason() {
        return reason;
    }
}
