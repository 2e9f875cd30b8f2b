package dev.pagelift.cli;

/** The command line asks for something that cannot be; the message is one sentence that says what to do. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    UsageException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
