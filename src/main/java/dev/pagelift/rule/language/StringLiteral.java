package dev.pagelift.rule.language;

/**
 * A quoted string of an expression, with CEL's escapes; {@code r"…"} takes backslashes as they are.
 *
 * @param value what it stands for
 * @param end the offset one past its closing quote
 */
record StringLiteral(String value, int end) {

    private static final String ESCAPES = "abfnrtv\"'\\?`";
    private static final String ESCAPED = "\u0007\b\f\n\r\t\u000B\"'\\?`";

    /** Reads the literal whose prefix or opening quote stands at {@code start}. */
    static StringLiteral read(String text, int start) {
        boolean raw = text.charAt(start) == 'r' || text.charAt(start) == 'R';
        int at = raw ? start + 1 : start;
        char quote = text.charAt(at++);
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at = text.charAt(at) == '\\' && !raw ? escape(text, at, value) : plain(text, at, value);
        }
        if (at >= text.length() || text.charAt(at) != quote) {
            throw new Refused(start, "The string that starts here is not closed.");
        }
        if (raw && endsInLoneBackslash(value)) {
            throw new Refused(at - 1, "A string r\"…\" cannot end in an odd number of backslashes.");
        }
        return new StringLiteral(value.toString(), at + 1);
    }

    private static boolean endsInLoneBackslash(CharSequence value) {
        int start = value.length();
        while (start > 0 && value.charAt(start - 1) == '\\') {
            start--;
        }
        return (value.length() - start) % 2 == 1;
    }

    private static int plain(String text, int at, StringBuilder value) {
        int code = text.codePointAt(at);
        if (isSurrogate(code)) {
            throw new Refused(at, "Half a character stands here.");
        }
        value.appendCodePoint(code);
        return at + Character.charCount(code);
    }

    /** Appends what the escape at the backslash stands for and returns the offset behind it. */
    private static int escape(String text, int backslash, StringBuilder value) {
        char letter = backslash + 1 < text.length() ? text.charAt(backslash + 1) : '\0';
        int known = ESCAPES.indexOf(letter);
        if (known >= 0) {
            value.append(ESCAPED.charAt(known));
            return backslash + 2;
        }
        return switch (letter) {
            case 'x', 'X' -> codePoint(text, backslash, backslash + 2, 2, 16, value);
            case 'u' -> codePoint(text, backslash, backslash + 2, 4, 16, value);
            case 'U' -> codePoint(text, backslash, backslash + 2, 8, 16, value);
            case '0', '1', '2', '3' -> codePoint(text, backslash, backslash + 1, 3, 8, value);
            default -> throw notAnEscape(backslash);
        };
    }

    private static int codePoint(String text, int backslash, int from, int digits, int radix, StringBuilder value) {
        int end = from + digits;
        if (end > text.length()) {
            throw notAnEscape(backslash);
        }
        long code = 0;
        for (int i = from; i < end; i++) {
            int digit = Lexer.isHexDigit(text.charAt(i)) ? Character.digit(text.charAt(i), radix) : -1;
            if (digit < 0) {
                throw notAnEscape(backslash);
            }
            code = code * radix + digit;
        }
        if (code > Character.MAX_CODE_POINT || isSurrogate(code)) {
            throw notAnEscape(backslash);
        }
        value.appendCodePoint((int) code);
        return end;
    }

    private static boolean isSurrogate(long code) {
        return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    }

    private static Refused notAnEscape(int backslash) {
        return new Refused(backslash, "No escape of CEL starts here; write '\\\\' for a backslash, or r\"…\".");
    }
}
