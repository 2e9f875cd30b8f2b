package dev.pagelift.rule.language;

import dev.pagelift.rule.language.Token.Kind;
import java.util.List;

/** The words of an expression, read one after the other; the last is the end and is never passed. */
final class Tokens {

    private final List<Token> tokens;
    private int next;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    boolean accept(String symbol) {
        boolean found = peek().is(symbol);
        if (found) {
            next++;
        }
        return found;
    }

    void expect(String symbol) {
        if (!accept(symbol)) {
            throw unexpected("'" + symbol + "'");
        }
    }

    void expectEnd() {
        if (peek().kind() != Kind.END) {
            throw unexpected("an operator or the end");
        }
    }

    private Refused unexpected(String wanted) {
        return new Refused(peek().offset(), "Expected " + wanted + " here, not " + peek() + ".");
    }
}
