package dev.pagelift.cli;

import dev.pagelift.source.ExplainedException;

/** The command line asks for something that cannot be. */
final class UsageException extends ExplainedException {

    private static final long serialVersionUID = 1L;

    UsageException(String reason) {
        super(reason, null);
    }
}
