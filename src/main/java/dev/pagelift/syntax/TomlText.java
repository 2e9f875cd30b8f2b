package dev.pagelift.syntax;

import dev.pagelift.snapshot.LineMap;
import dev.pagelift.snapshot.Span;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlPosition;

/** Finds how far keys and values of a TOML text reach; the parser tells only where they start. */
final class TomlText {

    private final String text;
    private final int base;
    private final String code;
    private final int[] lines;
    private final CodePoints codePoints;

    TomlText(String text) {
        this.text = text;
        this.base = text.startsWith("\uFEFF") ? 1 : 0;
        this.code = code();
        this.lines = lines(code);
        this.codePoints = CodePoints.of(code);
    }

    /**
     * What the parser gets: the text without its byte order mark, and with blanks in place of comments and of empty lines. The
     * library needs more than quadratic time for line breaks in a row: measured, 1,000 empty lines take 3 seconds and 4,000
     * more than a minute (tomlj 2.2.0).
     */
    String parsed() {
        return code.substring(base);
    }

    private String code() {
        char[] code = text.toCharArray();
        boolean empty = true;
        int i = base;
        while (i < code.length) {
            int next = endOfToken(i);
            char c = code[i];
            if (c == '#' || empty && (c == '\n' || c == '\r')) {
                Arrays.fill(code, i, next, ' ');
            }
            empty = c == '\n' || empty && (c == '#' || Character.isWhitespace(c));
            i = next;
        }
        return new String(code);
    }

    private int endOfToken(int start) {
        return switch (text.charAt(start)) {
            case '"', '\'' -> endOfString(start);
            case '#' -> endOfLine(start);
            default -> start + 1;
        };
    }

    /** The offsets at which the lines of what is parsed start. */
    private int[] lines(String code) {
        return IntStream.concat(
                        IntStream.of(base),
                        IntStream.range(0, code.length())
                                .filter(i -> code.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    /** Line and column of an offset, in the words of the library. */
    String place(int offset) {
        LineMap map = LineMap.of(text);
        return "line " + map.line(offset) + ", column " + map.column(offset);
    }

    int start() {
        return base;
    }

    int end() {
        return text.length();
    }

    char charAt(int offset) {
        return offset < text.length() ? text.charAt(offset) : '\0';
    }

    /** The UTF-16 offset of a position in what was parsed, which counts columns in code points. */
    int offset(TomlPosition position) {
        return offset(position.line(), position.column());
    }

    int offset(int line, int column) {
        int start = lines[Math.min(line, lines.length) - 1];
        return Math.min(text.length(), codePoints.forward(start, column - 1));
    }

    /** A key as written, or a whole table header with its brackets. */
    Span keySpan(int start) {
        if (charAt(start) == '[') {
            int close = skipTo(start, ']');
            return new Span(start, charAt(close) == ']' ? close + 1 : close);
        }
        int end = skipTo(start, '=');
        while (end > start && Character.isWhitespace(charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** The value behind the {@code =} of a key; null for a table header. */
    @Nullable
    Span valueSpan(int keyStart) {
        if (charAt(keyStart) == '[') {
            return null;
        }
        int start = skipTo(keyStart, '=') + 1;
        while (charAt(start) == ' ' || charAt(start) == '\t') {
            start++;
        }
        return start >= text.length() ? null : spanAt(start);
    }

    /** The value that starts at an offset. */
    Span spanAt(int start) {
        int end = switch (charAt(start)) {
            case '"', '\'' -> endOfString(start);
            case '[', '{' -> endOfBrackets(start);
            default -> endOfScalar(start);
        };
        return new Span(start, end);
    }

    private int skipTo(int from, char wanted) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != wanted) {
            char c = text.charAt(i);
            i = c == '"' || c == '\'' ? endOfString(i) : i + 1;
        }
        return i;
    }

    private int endOfString(int start) {
        char quote = charAt(start);
        String three = String.valueOf(quote).repeat(3);
        if (text.startsWith(three, start)) {
            int end = endOfMultiLine(start + 3, three);
            // One or two quotes may stand right before the closing three.
            while (charAt(end) == quote) {
                end++;
            }
            return end;
        }
        int i = start + 1;
        while (i < text.length() && charAt(i) != quote && charAt(i) != '\n') {
            i += quote == '"' && charAt(i) == '\\' && charAt(i + 1) != '\n' ? 2 : 1;
        }
        return Math.min(charAt(i) == quote ? i + 1 : i, text.length());
    }

    private int endOfMultiLine(int from, String three) {
        int i = from;
        while (i < text.length() && !text.startsWith(three, i)) {
            i += three.charAt(0) == '"' && charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 3, text.length());
    }

    private int endOfBrackets(int start) {
        int depth = 0;
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                i = endOfString(i);
                continue;
            }
            if (c == '#') {
                i = endOfLine(i);
                continue;
            }
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            i++;
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int endOfScalar(int start) {
        int end = start;
        while (end < text.length() && ",]}#\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
