package dev.pagelift.rule;

/** A part of a Markdown page, as far as rule files need to know one. Lines count from 1. */
sealed interface Block {

    int line();

    /** A heading written with {@code #} signs, as many as its level. */
    record Heading(int line, int level, String text) implements Block {

        /** Whether this is the heading of the section of that name. */
        boolean opens(String section) {
            return level == 2 && text.equals(section);
        }
    }

    /** Lines of text without a blank line between them, joined by spaces. */
    record Paragraph(int line, String text) implements Block {}

    /**
     * A block of code between fences.
     *
     * @param line of the opening fence
     * @param endLine of the closing fence, or one past the last line of the page when there is none
     * @param info what stands behind the opening fence
     * @param text each line ends with a line feed
     */
    record Fence(int line, int endLine, String info, String text) implements Block {}
}
