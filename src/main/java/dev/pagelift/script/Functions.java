package dev.pagelift.script;

/** Functions from their name to their body: parameters, types and everything callable that is no arrow. */
final class Functions extends Grammar {

    Functions(Parser parser) {
        super(parser);
    }

    /** FunctionDeclaration or FunctionExpression, generators included, from the word {@code function} on. */
    void function(Kind kind, long mark, int modifiers) {
        next();
        int flags = modifiers | (eat(Token.TIMES) ? Flags.GENERATOR : 0);
        if (in.token.isName()) {
            leaf(Kind.IDENTIFIER);
        }
        signatureAndBody(flags, kind == Kind.FUNCTION_DECLARATION);
        close(kind, flags, mark);
    }

    /** Everything after the name of a function or method. Overloads and ambient functions have no body. */
    void signatureAndBody(int flags, boolean mayLackBody) {
        int async = (flags & Flags.ASYNC) != 0 ? Context.ASYNC : 0;
        int generator = (flags & Flags.GENERATOR) != 0 ? Context.GENERATOR : 0;
        int outer = parser.context;
        parser.context = Context.FUNCTION | async | generator;
        typeParametersAndParameters();
        if (at(Token.COLON)) {
            returnType();
        }
        if (at(Token.OPEN_BRACE) || !mayLackBody || !endsStatement()) {
            body();
        } else {
            eat(Token.SEMICOLON);
        }
        restore(outer);
    }

    /** FunctionBody. */
    void body() {
        int outer = context(0, Context.NO_IN | Context.CONSEQUENT | Context.DECORATOR);
        parser.statements.block();
        restore(outer);
    }

    void typeParametersAndParameters() {
        if (at(Token.LESS)) {
            parser.typeParameters.list();
        }
        parameters();
    }

    /** A colon and a type, which may be a predicate. */
    void returnType() {
        next();
        parser.types.returnType();
    }

    /** FormalParameters. */
    void parameters() {
        long mark = here();
        expect(Token.OPEN_PAREN);
        while (!at(Token.CLOSE_PAREN) && !at(Token.END)) {
            int before = in.start;
            parameter();
            if (!at(Token.CLOSE_PAREN) && !eat(Token.COMMA) || in.start == before) {
                break;
            }
        }
        expect(Token.CLOSE_PAREN);
        close(Kind.PARAMETERS, mark);
    }

    /** FormalParameter, with TypeScript's modifiers, question mark and type. */
    private void parameter() {
        long mark = here();
        parser.classes.decorators();
        while (isParameterModifier()) {
            next();
        }
        if (at(Token.ELLIPSIS)) {
            parser.patterns.rest();
        } else if (at(Token.THIS)) {
            leaf(Kind.THIS);
        } else {
            parser.patterns.target();
        }
        int flags = eat(Token.QUESTION) ? Flags.OPTIONAL : 0;
        parser.types.annotation();
        if (eat(Token.ASSIGN)) {
            parser.expressions.assignment();
        }
        close(Kind.PARAMETER, flags, mark);
    }

    private boolean isParameterModifier() {
        return switch (in.token) {
            case PUBLIC, PRIVATE, PROTECTED, READONLY, OVERRIDE -> {
                Token next = peek();
                yield next.isWord() || next == Token.OPEN_BRACE || next == Token.OPEN_BRACKET;
            }
            default -> false;
        };
    }
}
