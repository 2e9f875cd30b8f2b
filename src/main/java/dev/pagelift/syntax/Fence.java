package dev.pagelift.syntax;

import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of code in Markdown.
 *
 * @param language the first word behind the opening fence; empty when there is none
 * @param content the lines between the fences; of a block in a list they keep their indentation
 */
public record Fence(String language, Span content) {

    private static final Pattern INLINE = Pattern.compile("(?<!`)`++[^`\n]++`++");

    /** All of them in the order of the text; the last one goes on to the end when it is not closed. */
    public static List<Fence> in(String text) {
        List<Fence> fences = new ArrayList<>();
        int line = 0;
        while (line < text.length()) {
            int opening = indented(text, line);
            int length = fenceLength(text, opening);
            int next = nextLine(text, line);
            if (length > 0) {
                int closing = closing(text, next, text.charAt(opening), length);
                fences.add(new Fence(word(text, opening + length), new Span(next, closing)));
                next = nextLine(text, closing);
            }
            line = next;
        }
        return fences;
    }

    /** A Markdown text of the same length in which blanks stand for all code, fenced or within a line. */
    public static String withoutCode(String text) {
        StringBuilder prose = new StringBuilder(text);
        in(text).forEach(fence ->
                blank(prose, fence.content().start(), fence.content().end()));
        Matcher inline = INLINE.matcher(text);
        while (inline.find()) {
            blank(prose, inline.start(), inline.end());
        }
        return prose.toString();
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }

    private static int indented(String text, int line) {
        int at = line;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** How many backticks or tildes stand here: three or more, or 0. */
    private static int fenceLength(String text, int at) {
        int length = Math.max(run(text, at, '`'), run(text, at, '~'));
        return length >= 3 ? length : 0;
    }

    private static int run(String text, int from, char sign) {
        int at = from;
        while (at < text.length() && text.charAt(at) == sign) {
            at++;
        }
        return at - from;
    }

    private static int nextLine(String text, int line) {
        int end = text.indexOf('\n', line);
        return end < 0 ? text.length() : end + 1;
    }

    /** The start of the line that closes a fence, or the end of the text. */
    private static int closing(String text, int from, char sign, int length) {
        int line = from;
        while (line < text.length()) {
            int at = indented(text, line);
            int signs = run(text, at, sign);
            if (signs >= length
                    && text.substring(at + signs, nextLine(text, at)).isBlank()) {
                return line;
            }
            line = nextLine(text, line);
        }
        return text.length();
    }

    private static String word(String text, int from) {
        int start = indented(text, from);
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '{') {
            end++;
        }
        return text.substring(start, end);
    }
}
