package dev.pagelift.rule.language;

/**
 * Why an expression or a template is not accepted.
 *
 * @param offset where in the text, in UTF-16 code units from 0
 * @param reason one sentence
 */
public record Refusal(int offset, String reason) implements Compiled {

    private static final int BEFORE = 60;
    private static final int WIDTH = 100;

    /** The sentence, below it the line of {@code text} that is meant, and below that a caret under the place. */
    public String explain(String text) {
        int place = Math.min(offset, text.length());
        int lineStart = text.lastIndexOf('\n', place - 1) + 1;
        int start = Math.max(lineStart, place - BEFORE);
        int lineEnd = text.indexOf('\n', place);
        int end = Math.min(lineEnd < 0 ? text.length() : lineEnd, start + WIDTH);
        return reason + "\n    " + text.substring(start, end) + "\n    " + " ".repeat(place - start) + "^";
    }
}
