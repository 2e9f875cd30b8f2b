package dev.pagelift.source;

import org.jspecify.annotations.Nullable;

/** A source cannot be read. */
public final class SourceException extends ExplainedException {

    private static final long serialVersionUID = 1L;

    private final boolean temporary;

    public SourceException(String reason) {
        this(reason, null, false);
    }

    public SourceException(String reason, Throwable cause) {
        this(reason, cause, false);
    }

    /**
     * @param temporary whether to try again later may help
     */
    public SourceException(String reason, @Nullable Throwable cause, boolean temporary) {
        super(reason, cause);
        this.temporary = temporary;
    }

    /** Whether to try again later may help. */
    public boolean isTemporary() {
        return temporary;
    }
}
