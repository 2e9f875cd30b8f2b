package dev.pagelift.fix.worker;

import dev.pagelift.snapshot.LineMap;
import java.util.Collection;
import java.util.List;

/** Files of one entry a line. */
public final class Lines {

    private Lines() {}

    /** The text with those entries at its end that it does not have yet. */
    public static String appended(String text, Collection<String> entries) {
        List<String> present = text.lines().map(String::strip).toList();
        String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
        StringBuilder longer = new StringBuilder(text);
        for (String entry : entries) {
            if (present.stream().noneMatch(line -> names(line, entry))) {
                if (!longer.isEmpty() && longer.charAt(longer.length() - 1) != '\n') {
                    longer.append(lineBreak);
                }
                longer.append(entry).append(lineBreak);
            }
        }
        return longer.toString();
    }

    /** The text without the lines that are an entry. */
    public static String without(String text, String entry) {
        StringBuilder shorter = new StringBuilder();
        LineMap lines = LineMap.of(text);
        for (int line = 1; line <= lines.lineCount(); line++) {
            String whole = text.substring(lines.startOf(line), lines.endOf(line));
            if (!names(whole.strip(), entry)) {
                shorter.append(whole);
            }
        }
        return shorter.toString();
    }

    /** Whether a line of an ignore file means a file or folder of a name. */
    private static boolean names(String line, String entry) {
        String bare = line.startsWith("/") ? line.substring(1) : line.startsWith("**/") ? line.substring(3) : line;
        return bare.equals(entry) || bare.equals(entry + "/");
    }
}
