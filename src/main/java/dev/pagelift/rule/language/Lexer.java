package dev.pagelift.rule.language;

import dev.pagelift.rule.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into words, the way CEL does for the part of CEL we speak. */
final class Lexer {

    private static final List<String> PAIRS = List.of("&&", "||", "==", "!=", "<=", ">=");
    private static final String SINGLES = "!<>()[],.?:-";

    private final String text;
    private int at;

    Lexer(String text) {
        this.text = text;
    }

    /** All words, the last of which is the end. */
    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        skipBlanks();
        while (at < text.length()) {
            tokens.add(next());
            skipBlanks();
        }
        tokens.add(new Token(Kind.END, "", at));
        return tokens;
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n\f".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Token next() {
        char c = text.charAt(at);
        if (c == '"' || c == '\'' || startsRawString(c)) {
            int start = at;
            StringLiteral literal = StringLiteral.read(text, start);
            at = literal.end();
            return new Token(Kind.STRING, literal.value(), start);
        }
        if (isDigit(c)) {
            return number();
        }
        return isNameStart(c) ? name() : symbol();
    }

    private boolean startsRawString(char c) {
        return (c == 'r' || c == 'R')
                && at + 1 < text.length()
                && (text.charAt(at + 1) == '"' || text.charAt(at + 1) == '\'');
    }

    private Token number() {
        int start = at;
        boolean hexadecimal = text.startsWith("0x", at) && at + 2 < text.length() && isHexDigit(text.charAt(at + 2));
        at += hexadecimal ? 2 : 0;
        while (at < text.length() && (hexadecimal ? isHexDigit(text.charAt(at)) : isDigit(text.charAt(at)))) {
            at++;
        }
        return new Token(Kind.NUMBER, text.substring(start, at), start);
    }

    private Token name() {
        int start = at;
        while (at < text.length() && (isNameStart(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        return new Token(Kind.NAME, text.substring(start, at), start);
    }

    private Token symbol() {
        int start = at;
        for (String pair : PAIRS) {
            if (text.startsWith(pair, at)) {
                at += 2;
                return new Token(Kind.SYMBOL, pair, start);
            }
        }
        if (SINGLES.indexOf(text.charAt(at)) < 0) {
            String character = Character.toString(text.codePointAt(at));
            throw new Refused(at, "'" + character + "' has no meaning in a condition.");
        }
        at++;
        return new Token(Kind.SYMBOL, text.substring(start, at), start);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHexDigit(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }
}
