package dev.pagelift.report;

/** Markdown that grows by whole blocks until it has reached a size, so that no markup is ever cut in two. */
final class MarkdownText {

    private final StringBuilder text = new StringBuilder();
    private final int most;
    private boolean full;

    MarkdownText(int most) {
        this.most = most;
    }

    /**
     * Adds a block, unless it or one before it does not fit any more.
     *
     * @param block ends in a line feed, or is empty
     */
    void block(String block) {
        if (block.isEmpty()) {
            return;
        }
        full |= text.length() + block.length() > most;
        if (!full) {
            text.append(text.isEmpty() ? "" : "\n").append(block);
        }
    }

    /** Says that something is missing, when something is. */
    void end(String whatIsMissing) {
        if (full) {
            text.append('\n').append(whatIsMissing);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
