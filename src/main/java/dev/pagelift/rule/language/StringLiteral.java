package dev.pagelift.rule.language;

/** A quoted string of an expression, with CEL's escapes; {@code r"…"} takes backslashes as they are. */
final class StringLiteral {

    private static final String ESCAPES = "abfnrtv\"'\\?`";
    private static final String ESCAPED = "\u0007\b\f\n\r\t\u000B\"'\\?`";

    private final String text;
    private final int start;
    private final StringBuilder value = new StringBuilder();
    private int at;

    private StringLiteral(String text, int start) {
        this.text = text;
        this.start = start;
        this.at = start;
    }

    /** Reads the literal whose prefix or opening quote stands at {@code start}. */
    static StringLiteral read(String text, int start) {
        StringLiteral literal = new StringLiteral(text, start);
        literal.read();
        return literal;
    }

    /** What it stands for. */
    String value() {
        return value.toString();
    }

    /** The offset one past its closing quote. */
    int end() {
        return at;
    }

    private void read() {
        boolean raw = text.charAt(at) == 'r' || text.charAt(at) == 'R';
        at += raw ? 1 : 0;
        char quote = text.charAt(at++);
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            if (text.charAt(at) == '\\' && !raw) {
                readEscape();
            } else {
                readCharacter();
            }
        }
        if (at >= text.length() || text.charAt(at) != quote) {
            throw new Refused(start, "The string that starts here is not closed.");
        }
        if (raw && endsInLoneBackslash()) {
            throw new Refused(at - 1, "A string r\"…\" cannot end in an odd number of backslashes.");
        }
        at++;
    }

    private boolean endsInLoneBackslash() {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == '\\') {
            end--;
        }
        return (value.length() - end) % 2 == 1;
    }

    private void readCharacter() {
        int code = text.codePointAt(at);
        if (isSurrogate(code)) {
            throw new Refused(at, "Half a character stands here.");
        }
        value.appendCodePoint(code);
        at += Character.charCount(code);
    }

    private void readEscape() {
        char letter = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
        int known = ESCAPES.indexOf(letter);
        if (known >= 0) {
            value.append(ESCAPED.charAt(known));
            at += 2;
            return;
        }
        switch (letter) {
            case 'x', 'X' -> readCode(at + 2, 2, 16);
            case 'u' -> readCode(at + 2, 4, 16);
            case 'U' -> readCode(at + 2, 8, 16);
            case '0', '1', '2', '3' -> readCode(at + 1, 3, 8);
            default -> throw notAnEscape();
        }
    }

    private void readCode(int from, int digits, int radix) {
        int end = from + digits;
        long code = 0;
        for (int i = from; i < end; i++) {
            boolean isDigit = i < text.length() && Lexer.isHexDigit(text.charAt(i));
            int digit = isDigit ? Character.digit(text.charAt(i), radix) : -1;
            if (digit < 0) {
                throw notAnEscape();
            }
            code = code * radix + digit;
        }
        if (code > Character.MAX_CODE_POINT || isSurrogate(code)) {
            throw notAnEscape();
        }
        value.appendCodePoint((int) code);
        at = end;
    }

    private static boolean isSurrogate(long code) {
        return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    }

    private Refused notAnEscape() {
        return new Refused(at, "No escape of CEL starts here; write '\\\\' for a backslash, or r\"…\".");
    }
}
