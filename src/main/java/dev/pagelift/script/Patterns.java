package dev.pagelift.script;

/** What a value can be bound to: a name, or a pattern that takes it apart; and property keys, which patterns share with objects. */
final class Patterns extends Grammar {

    Patterns(Parser parser) {
        super(parser);
    }

    /** BindingIdentifier or BindingPattern. */
    void target() {
        if (in.token.isName()) {
            leaf(Kind.IDENTIFIER);
        } else if (at(Token.OPEN_BRACE) || at(Token.OPEN_BRACKET)) {
            pattern();
        } else {
            missing("a name");
        }
    }

    private void pattern() {
        if (!enter()) {
            return;
        }
        int outer = context(0, Context.NO_IN | Context.CONSEQUENT | Context.DECORATOR);
        if (at(Token.OPEN_BRACE)) {
            object();
        } else {
            array();
        }
        restore(outer);
        leave();
    }

    /** ObjectBindingPattern. */
    private void object() {
        long mark = here();
        next();
        while (!at(Token.CLOSE_BRACE) && !at(Token.END)) {
            int before = in.start;
            if (at(Token.ELLIPSIS)) {
                rest();
            } else {
                property();
            }
            if (!at(Token.CLOSE_BRACE) && !eat(Token.COMMA) || in.start == before) {
                break;
            }
        }
        expect(Token.CLOSE_BRACE);
        close(Kind.OBJECT_PATTERN, mark);
    }

    /** BindingProperty: {@code key: target = default} or {@code name = default}. */
    private void property() {
        long mark = here();
        boolean name = in.token.isName();
        key();
        if (eat(Token.COLON)) {
            targetWithDefault();
            close(Kind.PROPERTY, mark);
            return;
        }
        if (name) {
            out.relabel(Kind.IDENTIFIER);
        } else {
            expected("':'");
        }
        if (eat(Token.ASSIGN)) {
            parser.expressions.assignment();
        }
        close(Kind.SHORTHAND, mark);
    }

    /** BindingElement. */
    private void targetWithDefault() {
        long mark = here();
        target();
        if (eat(Token.ASSIGN)) {
            parser.expressions.assignment();
            close(Kind.DEFAULTED, mark);
        }
    }

    /** ArrayBindingPattern. */
    private void array() {
        long mark = here();
        next();
        while (!at(Token.CLOSE_BRACKET) && !at(Token.END)) {
            int before = in.start;
            element();
            if (!at(Token.CLOSE_BRACKET) && !eat(Token.COMMA) || in.start == before) {
                break;
            }
        }
        expect(Token.CLOSE_BRACKET);
        close(Kind.ARRAY_PATTERN, mark);
    }

    private void element() {
        if (at(Token.COMMA)) {
            none();
        } else if (at(Token.ELLIPSIS)) {
            rest();
        } else {
            targetWithDefault();
        }
    }

    /** BindingRestElement. */
    void rest() {
        long mark = here();
        next();
        target();
        close(Kind.REST, mark);
    }

    /** PropertyName, or a private name. */
    void key() {
        switch (in.token) {
            case STRING -> leaf(Kind.STRING);
            case NUMBER -> leaf(Kind.NUMBER);
            case PRIVATE_NAME -> leaf(Kind.PRIVATE_NAME);
            case OPEN_BRACKET -> computed();
            default -> {
                if (in.token.isWord()) {
                    leaf(Kind.NAME);
                } else {
                    missing("a property name");
                }
            }
        }
    }

    /** ComputedPropertyName. */
    private void computed() {
        long mark = here();
        next();
        parser.expressions.enclosedExpression();
        expect(Token.CLOSE_BRACKET);
        close(Kind.COMPUTED, mark);
    }
}
