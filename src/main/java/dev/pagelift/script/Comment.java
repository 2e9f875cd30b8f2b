package dev.pagelift.script;

import dev.pagelift.snapshot.Span;

/**
 * A comment.
 *
 * @param at its whole stretch, delimiters included
 * @param text what stands between the delimiters, blanks at both ends left out
 */
public record Comment(Span at, String text) {

    static Comment of(String source, int start, int end) {
        boolean block = source.startsWith("/*", start);
        int from = start + (source.startsWith("<!--", start) ? 4 : source.startsWith("-->", start) ? 3 : 2);
        int to = block && end - start >= 4 && source.startsWith("*/", end - 2) ? end - 2 : end;
        return new Comment(
                new Span(start, end), source.substring(Math.min(from, to), to).strip());
    }
}
