package dev.pagelift.fix.data;

/** Blanks and comments between the tokens of JSON. */
final class JsonTrivia {

    private JsonTrivia() {}

    /** The first offset that is neither blank nor in a comment. */
    static int skip(String text, int from) {
        int i = from;
        while (i < text.length()) {
            int end = Character.isWhitespace(text.charAt(i)) ? i + 1 : endOfComment(text, i);
            if (end == i) {
                return i;
            }
            i = end;
        }
        return i;
    }

    /** The end of the comment that starts at an offset, its line break left out; the offset itself when none does. */
    static int endOfComment(String text, int at) {
        if (text.startsWith("//", at)) {
            return Layout.lineEnd(text, at);
        }
        if (text.startsWith("/*", at)) {
            int close = text.indexOf("*/", at + 2);
            return close < 0 ? text.length() : close + 2;
        }
        return at;
    }
}
