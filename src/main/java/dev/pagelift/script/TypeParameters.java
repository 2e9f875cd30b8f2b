package dev.pagelift.script;

/** The type parameters of what TypeScript lets have some. */
final class TypeParameters extends Grammar {

    TypeParameters(Parser parser) {
        super(parser);
    }

    /** TypeParameters. */
    void list() {
        long mark = here();
        int outer = context(0, Context.NO_CONDITIONAL_TYPE);
        next();
        do {
            if (!at(Token.GREATER)) {
                typeParameter();
            }
        } while (eat(Token.COMMA));
        expect(Token.GREATER);
        restore(outer);
        close(Kind.TYPE_PARAMETERS, mark);
    }

    /** TypeParameter with its modifiers {@code const}, {@code in} and {@code out}, its constraint and its default. */
    private void typeParameter() {
        long mark = here();
        while (at(Token.CONST) || at(Token.IN) || at(Token.OUT) && isModifier(peek())) {
            next();
        }
        parser.types.name();
        if (eat(Token.EXTENDS)) {
            parser.types.type();
        }
        if (eat(Token.ASSIGN)) {
            parser.types.type();
        }
        close(Kind.TYPE_PARAMETER, mark);
    }

    private static boolean isModifier(Token next) {
        return next.isName() || next == Token.IN;
    }
}
