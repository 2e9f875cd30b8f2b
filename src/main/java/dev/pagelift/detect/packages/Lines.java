package dev.pagelift.detect.packages;

/**
 * Goes through the lines of a file that a program wrote. A lock file of 20 MB holds hundreds of thousands of them, so a line is
 * looked at where it stands and only what is wanted of it is copied.
 */
final class Lines {

    private final String text;
    private int start;
    private int end = -1;

    Lines(String text) {
        this.text = text;
    }

    /** Goes to the next line, if there is one. */
    boolean next() {
        if (end >= text.length()) {
            return false;
        }
        start = end + 1;
        int newline = text.indexOf('\n', start);
        end = newline < 0 ? text.length() : newline;
        return start < text.length();
    }

    /** How many blanks or tabs the line starts with. */
    int indent() {
        int at = start;
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at - start;
    }

    boolean isEmpty() {
        return start + indent() >= contentEnd();
    }

    /** Whether the line goes on with this behind its indentation. */
    boolean startsWith(String prefix) {
        return text.startsWith(prefix, start + indent());
    }

    boolean endsWith(String suffix) {
        return text.startsWith(suffix, Math.max(start, contentEnd() - suffix.length()));
    }

    boolean contains(String part) {
        int at = text.indexOf(part, start);
        return at >= 0 && at + part.length() <= end;
    }

    private int contentEnd() {
        return end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** The line without indentation and line break. */
    String content() {
        return text.substring(Math.min(start + indent(), contentEnd()), contentEnd());
    }

    /** What stands between the first two double quotes behind some text of the line; empty when there is no such thing. */
    String quotedAfter(String prefix) {
        int at = text.indexOf(prefix, start);
        int open = at < 0 || at >= end ? -1 : text.indexOf('"', at + prefix.length());
        int close = open < 0 || open >= end ? -1 : text.indexOf('"', open + 1);
        return close < 0 || close > end ? "" : text.substring(open + 1, close);
    }
}
