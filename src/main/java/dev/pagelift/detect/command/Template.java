package dev.pagelift.detect.command;

import dev.pagelift.syntax.Growth;
import java.util.Map;

/** Text with GitHub's <code>${{ … }}</code>. */
final class Template {

    private static final int MOST_ADDED = 4_096;

    private Template() {}

    /** Puts in the values that are known, some of them at most; the rest stays as it is written. */
    static String fill(String text, Map<String, String> variables) {
        return fill(text, variables, new Growth(MOST_ADDED));
    }

    /**
     * The same for one of several texts.
     *
     * @param growth what may be put into all of them
     */
    static String fill(String text, Map<String, String> variables, Growth growth) {
        if (!text.contains("${{")) {
            return text;
        }
        Expression values = new Expression(variables);
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf("${{"); open >= 0; open = text.indexOf("${{", at)) {
            int close = text.indexOf("}}", open);
            if (close < 0) {
                break;
            }
            String written = text.substring(open, close + 2);
            filled.append(text, at, open)
                    .append(values.value(text.substring(open + 3, close))
                            .filter(growth::takes)
                            .orElse(written));
            at = close + 2;
        }
        return filled.append(text, at, text.length()).toString();
    }
}
