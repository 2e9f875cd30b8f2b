package dev.pagelift.rule.language;

import org.jspecify.annotations.Nullable;

/** What can be done with values in an expression, under the name it is written with. */
enum Operator {
    NOT("!", Form.SIGN),
    AND("&&", Form.SIGN),
    OR("||", Form.SIGN),
    CHOOSE("?:", Form.SIGN),
    EQUAL("==", Form.RELATION),
    NOT_EQUAL("!=", Form.RELATION),
    LESS("<", Form.RELATION),
    LESS_EQUAL("<=", Form.RELATION),
    GREATER(">", Form.RELATION),
    GREATER_EQUAL(">=", Form.RELATION),
    IN("in", Form.RELATION),
    SIZE("size", Form.FUNCTION),
    STARTS_WITH("startsWith", Form.FUNCTION),
    ENDS_WITH("endsWith", Form.FUNCTION),
    CONTAINS("contains", Form.FUNCTION),
    MATCHES("matches", Form.FUNCTION);

    private enum Form {
        SIGN,
        RELATION,
        FUNCTION
    }

    private final String written;
    private final Form form;

    Operator(String written, Form form) {
        this.written = written;
        this.form = form;
    }

    static @Nullable Operator relation(Token token) {
        return token.kind() == Token.Kind.STRING ? null : find(token.text(), Form.RELATION);
    }

    static @Nullable Operator function(String name) {
        return find(name, Form.FUNCTION);
    }

    private static @Nullable Operator find(String written, Form form) {
        for (Operator operator : values()) {
            if (operator.form == form && operator.written.equals(written)) {
                return operator;
            }
        }
        return null;
    }

    String written() {
        return written;
    }

    /** How many values it takes, the one before the dot included. */
    int operands() {
        return this == SIZE ? 1 : 2;
    }

    @Override
    public String toString() {
        return "'" + written + "'";
    }
}
