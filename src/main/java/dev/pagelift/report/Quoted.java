package dev.pagelift.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a message. Rules put the names of things in single quotes; media that know type for code show those as code.
 *
 * @param text without its quotes
 */
public record Quoted(String text, boolean isName) {

    private static final String CLOSERS = " .,;:)?!";

    /** Cuts a message into names and what stands between them. An apostrophe inside a word opens nothing. */
    public static List<Quoted> parts(String message) {
        List<Quoted> parts = new ArrayList<>();
        int from = 0;
        for (int open = message.indexOf('\''); open >= 0; open = message.indexOf('\'', open + 1)) {
            int close = opens(message, open) ? close(message, open) : -1;
            if (close > 0) {
                add(parts, message.substring(from, open), false);
                add(parts, message.substring(open + 1, close), true);
                from = close + 1;
                open = close;
            }
        }
        add(parts, message.substring(from), false);
        return parts;
    }

    private static void add(List<Quoted> parts, String text, boolean isName) {
        if (!text.isEmpty()) {
            parts.add(new Quoted(text, isName));
        }
    }

    private static boolean opens(String message, int quote) {
        return quote == 0 || " (".indexOf(message.charAt(quote - 1)) >= 0;
    }

    private static int close(String message, int open) {
        int close = message.indexOf('\'', open + 1);
        while (close >= 0 && close + 1 < message.length() && CLOSERS.indexOf(message.charAt(close + 1)) < 0) {
            close = message.indexOf('\'', close + 1);
        }
        return close == open + 1 ? -1 : close;
    }
}
