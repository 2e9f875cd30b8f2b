package dev.pagelift.script;

/** Finds where a numeric literal ends, and which index a key is. */
final class Numbers {

    private Numbers() {}

    static int end(char[] text, int start) {
        if (text[start] == '0' && isRadixMark(text[start + 1])) {
            return digits(text, start + 2, true);
        }
        int at = digits(text, start, false);
        if (text[at] == '.' && !isLegacyOctal(text, start, at)) {
            at = digits(text, at + 1, false);
        }
        at = exponent(text, at);
        return text[at] == 'n' ? at + 1 : at;
    }

    /** The array index that a key spells, or -1. */
    static int index(String key) {
        boolean digits = !key.isEmpty() && key.length() < 8;
        for (int i = 0; i < key.length() && digits; i++) {
            digits = Chars.isDigit(key.charAt(i));
        }
        return digits ? Integer.parseInt(key) : -1;
    }

    private static boolean isRadixMark(char c) {
        return "xXoObB".indexOf(c) >= 0;
    }

    /** {@code 017.toString()} is a member of 15: a literal of that form has no fraction. */
    private static boolean isLegacyOctal(char[] text, int start, int end) {
        if (end - start < 2 || text[start] != '0') {
            return false;
        }
        for (int i = start + 1; i < end; i++) {
            if (text[i] < '0' || text[i] > '7') {
                return false;
            }
        }
        return true;
    }

    /** Digits with separators; with a radix prefix, letters count too and so does the {@code n} of a big integer. */
    private static int digits(char[] text, int from, boolean letters) {
        int at = from;
        while (Chars.isDigit(text[at]) || text[at] == '_' || letters && Chars.group(text[at]) == Chars.LETTER) {
            at++;
        }
        return at;
    }

    private static int exponent(char[] text, int at) {
        if (text[at] != 'e' && text[at] != 'E') {
            return at;
        }
        int sign = text[at + 1] == '+' || text[at + 1] == '-' ? 1 : 0;
        return Chars.isDigit(text[at + 1 + sign]) ? digits(text, at + 1 + sign, false) : at;
    }
}
