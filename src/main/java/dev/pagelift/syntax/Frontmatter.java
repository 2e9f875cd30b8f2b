package dev.pagelift.syntax;

import dev.pagelift.snapshot.Span;
import java.util.Optional;

/** Finds what stands between two lines of hyphens at the start of a file. */
final class Frontmatter {

    private static final String FENCE = "---";

    private Frontmatter() {}

    /** The stretch between the fences; up to the end of the text when the second is missing. Empty when there is none. */
    static Optional<Span> in(String text) {
        int start = 0;
        while (start < text.length()
                && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '\ufeff')) {
            start++;
        }
        if (!text.startsWith(FENCE, start)) {
            return Optional.empty();
        }
        int content = start + FENCE.length();
        int close = text.indexOf("\n" + FENCE, content - 1);
        return Optional.of(new Span(content, close < 0 ? text.length() : Math.max(content, close + 1)));
    }
}
