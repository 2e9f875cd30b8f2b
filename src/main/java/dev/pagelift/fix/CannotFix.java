package dev.pagelift.fix;

/** A finding that this repository gives no safe ground to fix. */
public final class CannotFix extends RuntimeException {

    /**
     * @param reason one sentence for the user
     */
    public CannotFix(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
