package dev.pagelift.fleet;

/** A fleet cannot be audited as asked; the message is one sentence that says what to do. */
public final class FleetException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public FleetException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** The sentence for the user. */
    public String reason() {
        return reason;
    }
}
