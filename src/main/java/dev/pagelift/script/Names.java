package dev.pagelift.script;

/** Finds where an identifier ends, escapes and letters outside ASCII included. */
final class Names {

    private static final int HEX_DIGITS = 4;

    private Names() {}

    /** The end of the plain ASCII letters and digits from {@code from} on. */
    static int plainEnd(char[] text, int from) {
        int at = from;
        while (Chars.isPlain(text[at])) {
            at++;
        }
        return at;
    }

    /** The end of whatever continues a name from {@code from} on. */
    static int end(char[] text, int from, int length) {
        int at = from;
        while (true) {
            at = plainEnd(text, at);
            int after = text[at] == '\\' || text[at] >= 128 ? afterOne(text, at, length, false) : at;
            if (after == at) {
                return at;
            }
            at = after;
        }
    }

    /** The end of a name that starts with an escape or a letter outside ASCII; {@code from} itself when none starts there. */
    static int unusualEnd(char[] text, int from, int length) {
        int after = afterOne(text, from, length, true);
        return after == from ? from : end(text, after, length);
    }

    private static int afterOne(char[] text, int at, int length, boolean first) {
        int codePoint = Character.codePointAt(text, at, length);
        if (codePoint == '\\') {
            return afterEscape(text, at, length);
        }
        boolean fits = first ? Chars.startsName(codePoint) : Chars.continuesName(codePoint);
        return fits ? at + Character.charCount(codePoint) : at;
    }

    /** The offset after {@code \}{@code uXXXX} or {@code \}{@code u{X…}}; the backslash's own when it is neither. */
    private static int afterEscape(char[] text, int backslash, int length) {
        if (text[backslash + 1] != 'u') {
            return backslash;
        }
        int digits = backslash + 2;
        if (text[digits] == '{') {
            int close = hexEnd(text, digits + 1, length);
            return close > digits + 1 && text[close] == '}' ? close + 1 : backslash;
        }
        return hexEnd(text, digits, Math.min(length, digits + HEX_DIGITS)) == digits + HEX_DIGITS
                ? digits + HEX_DIGITS
                : backslash;
    }

    private static int hexEnd(char[] text, int from, int limit) {
        int at = from;
        while (at < limit && Character.digit(text[at], 16) >= 0) {
            at++;
        }
        return at;
    }
}
