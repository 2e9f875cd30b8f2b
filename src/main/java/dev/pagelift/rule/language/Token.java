package dev.pagelift.rule.language;

/**
 * A word of an expression.
 *
 * @param text as written; for a string what it stands for, escapes resolved
 * @param offset of its first character
 */
record Token(Kind kind, String text, int offset) {

    enum Kind {
        NAME,
        NUMBER,
        STRING,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }

    @Override
    public String toString() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
