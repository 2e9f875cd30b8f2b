package dev.pagelift.snapshot;

import java.util.concurrent.TimeoutException;

/** Work on a repository did not come to its end; says why in words for a notice. */
public final class Failure extends Exception {

    private static final long serialVersionUID = 1L;

    private final Throwable reason;

    Failure(Throwable reason) {
        super(reason);
        this.reason = reason;
    }

    /** What was thrown. */
    public Throwable reason() {
        return reason;
    }

    /** Kebab-case, for {@link Notice#kind()}. */
    public String kind() {
        if (reason instanceof TimeoutException) {
            return "too-slow";
        }
        if (reason instanceof StackOverflowError) {
            return "too-nested";
        }
        return reason instanceof OutOfMemoryError ? "out-of-memory" : "internal-error";
    }

    /** What a sentence about the file or repository goes on with. */
    public String predicate() {
        return switch (kind()) {
            case "too-slow" -> "takes too long to understand";
            case "too-nested" -> "is nested too deeply";
            case "out-of-memory" -> "needs more memory than Java may use";
            default -> "makes Pagelift fail (" + reason.getClass().getSimpleName() + "), which is worth a report";
        };
    }

    /** Whether the repository is to blame, and not an error in the program. */
    boolean isExpected() {
        return !kind().equals("internal-error");
    }
}
