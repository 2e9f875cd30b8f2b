package dev.pagelift.script;

/** Finds the longest operator that starts at an offset. */
final class Operators {

    private Operators() {}

    /** The operator at {@code at}, or {@link Token#UNKNOWN}. A {@code >} is always taken alone. */
    static Token longest(char[] text, int at) {
        char c = text[at];
        return switch (c) {
            case '=' -> equalsSign(text, at);
            case '!' -> text[at + 1] == '=' ? third(text, at, '=', Token.NOT_SAME, Token.NOT_EQUAL) : Token.NOT;
            case '?' -> questionMark(text, at);
            case '<' -> lessSign(text, at);
            case '>' -> Token.GREATER;
            case '+' -> doubledOrAssigned(text, at, Token.INCREMENT, Token.PLUS_ASSIGN, Token.PLUS);
            case '-' -> doubledOrAssigned(text, at, Token.DECREMENT, Token.MINUS_ASSIGN, Token.MINUS);
            case '*' ->
                text[at + 1] == c
                        ? third(text, at, '=', Token.POWER_ASSIGN, Token.POWER)
                        : second(text, at, '=', Token.TIMES_ASSIGN, Token.TIMES);
            case '&' ->
                text[at + 1] == c
                        ? third(text, at, '=', Token.AND_AND_ASSIGN, Token.AND_AND)
                        : second(text, at, '=', Token.AND_ASSIGN, Token.AND);
            case '|' ->
                text[at + 1] == c
                        ? third(text, at, '=', Token.OR_OR_ASSIGN, Token.OR_OR)
                        : second(text, at, '=', Token.OR_ASSIGN, Token.OR);
            case '/' -> second(text, at, '=', Token.DIVIDE_ASSIGN, Token.DIVIDE);
            case '%' -> second(text, at, '=', Token.REMAINDER_ASSIGN, Token.REMAINDER);
            case '^' -> second(text, at, '=', Token.XOR_ASSIGN, Token.XOR);
            default -> Token.UNKNOWN;
        };
    }

    private static Token second(char[] text, int at, char wanted, Token longer, Token shorter) {
        return text[at + 1] == wanted ? longer : shorter;
    }

    private static Token third(char[] text, int at, char wanted, Token longer, Token shorter) {
        return text[at + 2] == wanted ? longer : shorter;
    }

    private static Token doubledOrAssigned(char[] text, int at, Token doubled, Token assigned, Token single) {
        return text[at + 1] == text[at] ? doubled : second(text, at, '=', assigned, single);
    }

    private static Token equalsSign(char[] text, int at) {
        if (text[at + 1] == '=') {
            return third(text, at, '=', Token.SAME, Token.EQUAL);
        }
        return second(text, at, '>', Token.ARROW, Token.ASSIGN);
    }

    /** {@code a?.1:b} holds no {@code ?.}. */
    private static Token questionMark(char[] text, int at) {
        if (text[at + 1] == '?') {
            return third(text, at, '=', Token.COALESCE_ASSIGN, Token.COALESCE);
        }
        return text[at + 1] == '.' && !Chars.isDigit(text[at + 2]) ? Token.QUESTION_DOT : Token.QUESTION;
    }

    private static Token lessSign(char[] text, int at) {
        if (text[at + 1] == '<') {
            return third(text, at, '=', Token.SHIFT_LEFT_ASSIGN, Token.SHIFT_LEFT);
        }
        return second(text, at, '=', Token.LESS_EQUAL, Token.LESS);
    }

    /** The longest operator that starts with the {@code >} at {@code at}. */
    static Token longestFromGreater(char[] text, int at) {
        if (text[at + 1] != '>') {
            return second(text, at, '=', Token.GREATER_EQUAL, Token.GREATER);
        }
        if (text[at + 2] != '>') {
            return third(text, at, '=', Token.SHIFT_RIGHT_ASSIGN, Token.SHIFT_RIGHT);
        }
        return text[at + 3] == '=' ? Token.SHIFT_RIGHT_UNSIGNED_ASSIGN : Token.SHIFT_RIGHT_UNSIGNED;
    }
}
