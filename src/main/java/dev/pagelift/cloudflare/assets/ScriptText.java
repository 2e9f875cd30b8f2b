package dev.pagelift.cloudflare.assets;

import java.util.ArrayList;
import java.util.List;

/** Text as JavaScript cuts it up, which is what Cloudflare's readers of rule files are written in. */
final class ScriptText {

    private ScriptText() {}

    static boolean isBlank(char c) {
        return c == ' '
                || c >= '\t' && c <= '\r'
                || c == '\u00a0'
                || c == '\ufeff'
                || c > '\u007f' && Character.getType(c) == Character.SPACE_SEPARATOR
                || c == '\u2028'
                || c == '\u2029';
    }

    /** The lines of a text: only a line feed ends one. */
    static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The words of a text without blanks around it. */
    static List<String> words(String trimmed) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < trimmed.length()) {
            int end = at;
            while (end < trimmed.length() && !isBlank(trimmed.charAt(end))) {
                end++;
            }
            words.add(trimmed.substring(at, end));
            at = end;
            while (at < trimmed.length() && isBlank(trimmed.charAt(at))) {
                at++;
            }
        }
        return words;
    }

    /** A text without the comment at its end: a {@code #} behind a blank. */
    static String withoutComment(String trimmed) {
        int at = trimmed.indexOf('#', 1);
        while (at > 0 && !(isBlank(trimmed.charAt(at - 1)) && isOneLine(trimmed, at))) {
            at = trimmed.indexOf('#', at + 1);
        }
        return at < 0 ? trimmed : trim(trimmed.substring(0, at));
    }

    /** What follows a comment sign is a comment only as far as the line goes, for signs of JavaScript that end a line. */
    private static boolean isOneLine(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\u2028' || c == '\u2029') {
                return false;
            }
        }
        return true;
    }
}
