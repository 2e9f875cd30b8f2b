package dev.pagelift.script;

import java.util.Optional;

/** The values that string and template literals stand for. */
final class Literal {

    private static final int HEX = 16;

    private Literal() {}

    static Optional<String> string(Node node) {
        if (node.is(Kind.STRING)) {
            String inside = inside(node.text());
            return Optional.of(node.parent().is(Kind.JSX_ATTRIBUTE) ? Entities.decode(inside) : unescape(inside));
        }
        if (node.is(Kind.TEMPLATE) && !node.firstChild().exists()) {
            return Optional.of(unescape(inside(node.text()).replace("\r\n", "\n")));
        }
        return Optional.empty();
    }

    /** What stands between the quotes; the closing one may be missing. */
    private static String inside(String literal) {
        boolean closed = literal.length() > 1 && literal.charAt(literal.length() - 1) == literal.charAt(0);
        return literal.substring(1, closed ? literal.length() - 1 : literal.length());
    }

    static String unescape(String text) {
        int backslash = text.indexOf('\\');
        if (backslash < 0) {
            return text;
        }
        StringBuilder value = new StringBuilder(text.length());
        int from = 0;
        while (backslash >= 0 && backslash + 1 < text.length()) {
            value.append(text, from, backslash);
            from = escape(text, backslash, value);
            backslash = text.indexOf('\\', from);
        }
        return value.append(text, from, text.length()).toString();
    }

    /** Appends what one escape stands for and returns the offset after it. */
    private static int escape(String text, int backslash, StringBuilder value) {
        char c = text.charAt(backslash + 1);
        int after = backslash + 2;
        switch (c) {
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case 'r' -> value.append('\r');
            case 'b' -> value.append('\b');
            case 'f' -> value.append('\f');
            case 'v' -> value.append('\u000b');
            case '\n', '\u2028', '\u2029' -> {}
            case '\r' -> after += text.startsWith("\n", after) ? 1 : 0;
            case 'x' -> after = codePoint(text, after, after + 2, after + 2, value, c);
            case 'u' -> after = unicode(text, after, value);
            default -> after = isOctal(c) ? octal(text, backslash + 1, value) : append(c, after, value);
        }
        return after;
    }

    private static int append(char c, int after, StringBuilder value) {
        value.append(c);
        return after;
    }

    private static int unicode(String text, int from, StringBuilder value) {
        if (text.startsWith("{", from)) {
            int close = text.indexOf('}', from);
            return codePoint(text, from + 1, close, close + 1, value, 'u');
        }
        return codePoint(text, from, from + 4, from + 4, value, 'u');
    }

    /** Appends the code point whose hexadecimal digits stand in a range; the bare letter when they are none. */
    private static int codePoint(String text, int from, int to, int after, StringBuilder value, char letter) {
        int codePoint = to > from && to <= text.length() ? 0 : -1;
        for (int i = from; i < to && codePoint >= 0; i++) {
            int digit = Character.digit(text.charAt(i), HEX);
            codePoint = digit < 0 || codePoint > Character.MAX_CODE_POINT ? -1 : codePoint * HEX + digit;
        }
        if (!Character.isValidCodePoint(codePoint)) {
            value.append(letter);
            return from - (letter == 'u' && text.startsWith("{", from - 1) ? 1 : 0);
        }
        value.appendCodePoint(codePoint);
        return after;
    }

    private static boolean isOctal(char c) {
        return c >= '0' && c <= '7';
    }

    /** A legacy octal escape: three digits up to 377, or two. */
    private static int octal(String text, int from, StringBuilder value) {
        int limit = Math.min(text.length(), from + (text.charAt(from) <= '3' ? 3 : 2));
        int code = 0;
        int at = from;
        while (at < limit && isOctal(text.charAt(at))) {
            code = code * 8 + text.charAt(at++) - '0';
        }
        value.append((char) code);
        return at;
    }
}
