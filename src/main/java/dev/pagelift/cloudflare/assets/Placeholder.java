package dev.pagelift.cloudflare.assets;

/** A part of a rule's path that stands for anything: a colon, a letter, and more letters, digits and underscores. */
final class Placeholder {

    private Placeholder() {}

    /** Whether a text has any placeholder. */
    static boolean isIn(String text) {
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            if (colon + 1 < text.length() && isLetter(text.charAt(colon + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text has the placeholder of a name. */
    static boolean isIn(String text, String name) {
        String written = ":" + name;
        for (int at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
            if (end(text, at) == at + written.length()) {
                return true;
            }
        }
        return false;
    }

    /** Where the placeholder at a colon ends; the colon's own offset when there is none. */
    static int end(String text, int colon) {
        int end = colon + 1;
        if (end >= text.length() || !isLetter(text.charAt(end))) {
            return colon;
        }
        while (end < text.length() && (isLetter(text.charAt(end)) || isDigitOrUnderscore(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigitOrUnderscore(char c) {
        return c >= '0' && c <= '9' || c == '_';
    }
}
