package dev.pagelift.detect.command;

import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Decoded;
import java.util.ArrayList;
import java.util.List;

/** The lines of a file, each joined with those that continue it behind a backslash. */
final class Lines {

    /**
     * A line without its end.
     *
     * @param start its offset in the file
     */
    record Line(String text, int start) {

        Decoded decoded() {
            return Decoded.verbatim(text, start);
        }

        /** How far it is indented; -1 when it is blank. */
        int indent() {
            for (int i = 0; i < text.length(); i++) {
                if (!Character.isWhitespace(text.charAt(i))) {
                    return i;
                }
            }
            return -1;
        }
    }

    private Lines() {}

    static List<Line> of(SourceFile file) {
        String text = file.text();
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = endOfLine(text, start);
            while (isContinued(text, start, end)) {
                end = endOfLine(text, end + 1);
            }
            int stop = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
            lines.add(new Line(text.substring(start, stop), start));
            start = end + 1;
        }
        return lines;
    }

    private static boolean isContinued(String text, int start, int end) {
        if (end >= text.length()) {
            return false;
        }
        int last = end - 1;
        if (last >= start && text.charAt(last) == '\r') {
            last--;
        }
        return last >= start && text.charAt(last) == '\\';
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
