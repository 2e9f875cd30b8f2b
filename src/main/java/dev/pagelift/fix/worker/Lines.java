package dev.pagelift.fix.worker;

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

    /** Whether a line of an ignore file means a file or folder of a name. */
    private static boolean names(String line, String entry) {
        String bare = line.startsWith("/") ? line.substring(1) : line.startsWith("**/") ? line.substring(3) : line;
        return bare.equals(entry) || bare.equals(entry + "/");
    }
}
