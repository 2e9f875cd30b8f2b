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
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf("${{"); open >= 0; open = text.indexOf("${{", at)) {
            int close = text.indexOf("}}", open);
            if (close < 0) {
                break;
            }
            String value = variables.get(text.substring(open + 3, close).strip());
            filled.append(text, at, open).append(value == null ? text.substring(open, close + 2) : value);
            at = close + 2;
        }
        return filled.append(text, at, text.length()).toString();
    }
}
