package dev.pagelift.cloudflare.assets;

import dev.pagelift.snapshot.Span;

/** Where the lines of a rule file stand. Only a line feed ends one, as for the products' readers. */
public final class RuleLines {

    private final String text;
    private final int[] starts;

    public RuleLines(String text) {
        this.text = text;
        this.starts = new int[ScriptText.lines(text).size() + 1];
        for (int i = 1; i < starts.length; i++) {
            int end = text.indexOf('\n', starts[i - 1]);
            starts[i] = end < 0 ? text.length() + 1 : end + 1;
        }
    }

    /** A 1-based line without the blanks around it. */
    public Span span(int line) {
        int start = starts[line - 1];
        int end = starts[line] - 1;
        while (start < end && ScriptText.isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && ScriptText.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** The words of a 1-based line with one blank between them. */
    public String words(int line) {
        return String.join(" ", ScriptText.words(span(line).of(text)));
    }
}
