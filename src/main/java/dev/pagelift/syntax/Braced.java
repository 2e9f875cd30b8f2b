package dev.pagelift.syntax;

/** Steps over JavaScript in braces, without understanding more of it than strings, templates and comments. */
final class Braced {

    private final String text;

    /** Once braces do not add up, no later ones are trusted: each would be followed to the end of the text again. */
    private boolean broken;

    Braced(String text) {
        this.text = text;
    }

    /** The offset after the brace that closes the one at {@code open}; the one after that brace itself when none does. */
    int end(int open) {
        int depth = 0;
        int at = open;
        while (at < text.length() && !broken) {
            char c = text.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            at = after(at, c);
            if (depth == 0) {
                return Math.min(text.length(), at);
            }
        }
        broken = true;
        return open + 1;
    }

    /** The offset after a character, or after the string, template or comment that it starts. */
    private int after(int at, char c) {
        return switch (c) {
            case '\\' -> at + 2;
            case '"', '\'', '`' -> quoted(at, c);
            case '/' -> comment(at);
            default -> at + 1;
        };
    }

    /** A string ends with its line, whether it is closed or not; a template goes on. */
    private int quoted(int start, char quote) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\n' && quote != '`') {
                return at;
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private int comment(int start) {
        String close = text.startsWith("//", start) ? "\n" : text.startsWith("/*", start) ? "*/" : "";
        if (close.isEmpty()) {
            return start + 1;
        }
        int end = text.indexOf(close, start + 2);
        return end < 0 ? text.length() : end + close.length();
    }
}
