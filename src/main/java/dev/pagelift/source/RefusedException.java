package dev.pagelift.source;

import java.io.IOException;

/** Something a git server did that is not allowed; the message is the end of a sentence for the user. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
