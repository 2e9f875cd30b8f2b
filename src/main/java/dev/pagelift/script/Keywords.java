package dev.pagelift.script;

import java.util.Arrays;

/** Finds the keyword that a stretch of text spells, reserved or contextual. */
final class Keywords {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 10;
    private static final Keyword[][] BY_FIRST_LETTER_AND_LENGTH = new Keyword[26 * (LONGEST + 1)][0];

    static {
        for (Token token : Token.values()) {
            if (token.compareTo(Token.BREAK) >= 0) {
                add(token);
            }
        }
    }

    private Keywords() {}

    /** A token with its letters in an array, which is compared faster than a string before code is compiled well. */
    private static final class Keyword {

        final Token token;
        final char[] letters;

        Keyword(Token token) {
            this.token = token;
            letters = token.text.toCharArray();
        }
    }

    private static void add(Token keyword) {
        int slot = slot(keyword.text.charAt(0), keyword.length);
        Keyword[] before = BY_FIRST_LETTER_AND_LENGTH[slot];
        Keyword[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = new Keyword(keyword);
        BY_FIRST_LETTER_AND_LENGTH[slot] = after;
    }

    private static int slot(char first, int length) {
        return (first - 'a') * (LONGEST + 1) + length;
    }

    /** The keyword in {@code text[start..end)}, or {@link Token#NAME}. */
    static Token find(char[] text, int start, int end) {
        int length = end - start;
        char first = text[start];
        if (length < SHORTEST || length > LONGEST || first < 'a' || first > 'z') {
            return Token.NAME;
        }
        for (Keyword keyword : BY_FIRST_LETTER_AND_LENGTH[slot(first, length)]) {
            if (spells(text, start, keyword.letters)) {
                return keyword.token;
            }
        }
        return Token.NAME;
    }

    private static boolean spells(char[] text, int start, char[] word) {
        for (int i = word.length - 1; i > 0; i--) {
            if (text[start + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
