package dev.pagelift.detect.command;

import java.util.Map;

/** Text with GitHub's <code>${{ … }}</code>. */
final class Template {

    private Template() {}

    /** Puts in the values that are known; the rest stays as it is written. */
    static String fill(String text, Map<String, String> variables) {
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
            filled.append(text, at, open)
                    .append(values.value(text.substring(open + 3, close)).orElse(text.substring(open, close + 2)));
            at = close + 2;
        }
        return filled.append(text, at, text.length()).toString();
    }
}
