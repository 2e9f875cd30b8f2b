package dev.pagelift.hosting;

import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a file with rules that says something: no comment, and not empty.
 *
 * @param text without the blanks around it
 * @param span where that stands
 * @param indented whether there are blanks before it
 */
record RuleLine(String text, Span span, boolean indented) {

    static List<RuleLine> in(String text) {
        List<RuleLine> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            String line = text.substring(start, end);
            String rule = line.strip();
            if (!rule.isEmpty() && !rule.startsWith("#")) {
                int at = start + line.indexOf(rule);
                lines.add(new RuleLine(rule, new Span(at, at + rule.length()), at > start));
            }
            start = end + 1;
        }
        return lines;
    }
}
