package dev.pagelift.script;

/** Object, array and template literals. */
final class Literals extends Grammar {

    Literals(Parser parser) {
        super(parser);
    }

    /** ArrayLiteral. */
    void array() {
        long mark = here();
        int outer = context(0, Context.NO_IN | Context.CONSEQUENT | Context.DECORATOR);
        next();
        while (!at(Token.CLOSE_BRACKET) && !at(Token.END)) {
            int before = in.start;
            element();
            if (!at(Token.CLOSE_BRACKET) && !eat(Token.COMMA) || in.start == before) {
                break;
            }
        }
        expect(Token.CLOSE_BRACKET);
        restore(outer);
        close(Kind.ARRAY, mark);
    }

    private void element() {
        if (at(Token.COMMA)) {
            none();
        } else {
            parser.expressions.assignmentOrSpread();
        }
    }

    /** ObjectLiteral. */
    void object() {
        long mark = here();
        int outer = context(0, Context.NO_IN | Context.CONSEQUENT | Context.DECORATOR);
        next();
        while (!at(Token.CLOSE_BRACE) && !at(Token.END)) {
            int before = in.start;
            if (at(Token.ELLIPSIS)) {
                parser.expressions.assignmentOrSpread();
            } else {
                property();
            }
            if (!at(Token.CLOSE_BRACE) && !eat(Token.COMMA) || in.start == before) {
                break;
            }
        }
        expect(Token.CLOSE_BRACE);
        restore(outer);
        close(Kind.OBJECT, mark);
    }

    /** PropertyDefinition. */
    private void property() {
        long mark = here();
        int flags = modifiers();
        if (eat(Token.TIMES)) {
            flags |= Flags.GENERATOR;
        }
        boolean name = in.token.isName();
        parser.patterns.key();
        if (at(Token.OPEN_PAREN) || at(Token.LESS)) {
            parser.functions.signatureAndBody(flags, true);
            close(Kind.METHOD, flags, mark);
        } else if (eat(Token.COLON)) {
            parser.expressions.assignment();
            close(Kind.PROPERTY, mark);
        } else {
            shorthand(mark, name);
        }
    }

    private int modifiers() {
        int flags = 0;
        while (at(Token.ASYNC) || at(Token.GET) || at(Token.SET)) {
            if (!parser.classes.canFollowModifier(at(Token.ASYNC))) {
                return flags;
            }
            flags |= Classes.flag(in.token);
            next();
        }
        return flags;
    }

    /** IdentifierReference or CoverInitializedName. */
    private void shorthand(long mark, boolean name) {
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

    /** TemplateLiteral, or TemplateLiteralType, whose substitutions are types. */
    void template(Kind kind) {
        if (!enter()) {
            return;
        }
        long mark = here();
        int outer = context(0, Context.NO_IN | Context.CONSEQUENT | Context.DECORATOR | Context.NO_CONDITIONAL_TYPE);
        boolean closed = parts(kind);
        out.close(kind, 0, mark, in.end);
        if (closed) {
            next();
        }
        restore(outer);
        leave();
    }

    /** What stands between the backticks, the closing one included; false when there is none. */
    private boolean parts(Kind kind) {
        text(false);
        while (in.text[in.end] == '$' && in.end < in.length) {
            in.takeRaw(Token.OPEN_BRACE, 2);
            next();
            if (kind == Kind.TEMPLATE) {
                parser.expressions.expression();
            } else {
                parser.types.type();
            }
            if (!at(Token.CLOSE_BRACE)) {
                skipToCloseBrace();
            }
            text(true);
        }
        if (in.end >= in.length) {
            in.stop();
            return false;
        }
        in.takeRaw(Token.TEMPLATE, 1);
        return true;
    }

    /** Template text from the end of the token at hand on; it is a node only where there are substitutions. */
    private void text(boolean substituted) {
        in.readTemplateText();
        parser.pay();
        if (substituted || in.text[in.end] == '$') {
            out.close(Kind.TEMPLATE_TEXT, 0, here(), in.end);
        }
    }
}
