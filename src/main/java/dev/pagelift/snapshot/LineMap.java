package dev.pagelift.snapshot;

import java.util.Arrays;

/** Turns offsets into lines and columns and back. A line ends at LF, CRLF or a lone CR; the first is line 1, column 1. */
public final class LineMap {

    private final int[] starts;
    private final int length;

    private LineMap(int[] starts, int length) {
        this.starts = starts;
        this.length = length;
    }

    public static LineMap of(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = nextBreak(text, 0); i < text.length(); i = nextBreak(text, i)) {
            i += text.startsWith("\r\n", i) ? 2 : 1;
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = i;
        }
        return new LineMap(Arrays.copyOf(starts, count), text.length());
    }

    private static int nextBreak(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    public int lineCount() {
        return starts.length;
    }

    /** The 1-based line of an offset; offsets past the end belong to the last line. */
    public int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The 1-based column of an offset. */
    public int column(int offset) {
        return Math.min(offset, length) - starts[line(offset) - 1] + 1;
    }

    /** The offset at which a 1-based line starts. */
    public int startOf(int line) {
        return starts[line - 1];
    }

    /** The offset one past a 1-based line's last character, its line break included. */
    public int endOf(int line) {
        return line < starts.length ? starts[line] : length;
    }

    Location locate(RepoPath file, Span span) {
        return new Location(file, span, line(span.start()), column(span.start()), line(span.end()), column(span.end()));
    }
}
