package dev.pagelift.fix.data;

/** A change that cannot be made to a file in the notation it is written in. */
public final class CannotEdit extends RuntimeException {

    /**
     * @param reason a clause without a full stop
     */
    CannotEdit(String reason) {
        super(reason);
    }
}
