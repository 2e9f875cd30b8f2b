package dev.pagelift.source;

/** A source cannot be read; the message is one sentence that says what to do. */
public final class SourceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final boolean temporary;

    public SourceException(String reason) {
        super(reason);
        this.reason = reason;
        this.temporary = false;
    }

    public SourceException(String reason, Throwable cause) {
        this(reason, cause, false);
    }

    /**
     * @param temporary whether to try again later may help
     */
    public SourceException(String reason, Throwable cause, boolean temporary) {
        super(reason, cause);
        this.reason = reason;
        this.temporary = temporary;
    }

    /** The sentence for the user. */
    public String reason() {
        return reason;
    }

    /** Whether to try again later may help. */
    public boolean isTemporary() {
        return temporary;
    }
}
