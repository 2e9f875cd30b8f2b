package dev.pagelift.script;

/** Classes, their members and decorators. */
final class Classes extends Grammar {

    Classes(Parser parser) {
        super(parser);
    }

    /** Decorator, as many as there are. */
    void decorators() {
        while (at(Token.AT)) {
            long mark = here();
            int outer = context(Context.DECORATOR, 0);
            next();
            parser.leftHandSides.leftHandSide();
            restore(outer);
            close(Kind.DECORATOR, mark);
        }
    }

    /** ClassDeclaration or ClassExpression, from the word {@code class} on. */
    void classLike(Kind kind, long mark, int flags) {
        next();
        if (in.token.isName() && !(at(Token.IMPLEMENTS) && peek() != Token.OPEN_BRACE)) {
            leaf(Kind.IDENTIFIER);
        }
        if (at(Token.LESS)) {
            parser.typeParameters.list();
        }
        heritage();
        body();
        close(kind, flags, mark);
    }

    /** ClassHeritage and TypeScript's {@code implements}. */
    private void heritage() {
        while (at(Token.EXTENDS) || at(Token.IMPLEMENTS)) {
            long mark = here();
            boolean extended = at(Token.EXTENDS);
            next();
            do {
                if (extended) {
                    superclass();
                } else {
                    parser.types.type();
                }
            } while (eat(Token.COMMA));
            close(extended ? Kind.EXTENDS : Kind.IMPLEMENTS, mark);
        }
    }

    private void superclass() {
        long mark = here();
        parser.leftHandSides.leftHandSide();
        if (at(Token.LESS)) {
            parser.types.typeArguments();
            close(Kind.INSTANTIATION, mark);
        }
    }

    /** ClassBody. */
    private void body() {
        long mark = here();
        expect(Token.OPEN_BRACE);
        int outer = context(0, Context.NO_IN | Context.CONSEQUENT | Context.DECORATOR);
        while (!at(Token.CLOSE_BRACE) && !at(Token.END)) {
            int before = in.start;
            if (!eat(Token.SEMICOLON)) {
                member();
            }
            if (in.start == before) {
                skip("a class member");
            }
        }
        restore(outer);
        expect(Token.CLOSE_BRACE);
        close(Kind.CLASS_BODY, mark);
    }

    /** ClassElement. */
    private void member() {
        long mark = here();
        int flags = modifiers();
        if (eat(Token.TIMES)) {
            flags |= Flags.GENERATOR;
        }
        if ((flags & Flags.STATIC) != 0 && at(Token.OPEN_BRACE)) {
            staticBlock(mark);
            return;
        }
        if (parser.typeMembers.isIndexSignature()) {
            parser.typeMembers.indexSignature(mark);
            return;
        }
        parser.patterns.key();
        if (eat(Token.QUESTION)) {
            flags |= Flags.OPTIONAL;
        } else if (at(Token.NOT) && !in.lineBreakBefore) {
            next();
        }
        if (at(Token.OPEN_PAREN) || at(Token.LESS)) {
            parser.functions.signatureAndBody(flags, true);
            close(Kind.METHOD, flags, mark);
        } else {
            field(mark, flags);
        }
    }

    /** ClassStaticBlock. */
    private void staticBlock(long mark) {
        int outer = context(Context.FUNCTION, Context.ASYNC | Context.GENERATOR);
        parser.functions.body();
        restore(outer);
        close(Kind.STATIC_BLOCK, mark);
    }

    /** FieldDefinition. */
    private void field(long mark, int flags) {
        parser.types.annotation();
        if (eat(Token.ASSIGN)) {
            int outer = context(Context.FUNCTION, Context.ASYNC | Context.GENERATOR);
            parser.expressions.assignment();
            restore(outer);
        }
        semicolon();
        close(Kind.FIELD, flags, mark);
    }

    /** Decorators and the words before a member's name. */
    private int modifiers() {
        int flags = 0;
        while (true) {
            switch (in.token) {
                case AT -> decorators();
                case PUBLIC,
                        PRIVATE,
                        PROTECTED,
                        READONLY,
                        OVERRIDE,
                        ABSTRACT,
                        STATIC,
                        DECLARE,
                        ACCESSOR,
                        ASYNC,
                        GET,
                        SET -> {
                    if (!canFollowModifier(!at(Token.STATIC) && !at(Token.GET) && !at(Token.SET))) {
                        return flags;
                    }
                    flags |= flag(in.token);
                    next();
                }
                default -> {
                    return flags;
                }
            }
        }
    }

    static int flag(Token modifier) {
        return switch (modifier) {
            case ASYNC -> Flags.ASYNC;
            case STATIC -> Flags.STATIC;
            case GET -> Flags.GETTER;
            case SET -> Flags.SETTER;
            case DECLARE -> Flags.AMBIENT;
            default -> 0;
        };
    }

    /** Whether what follows the word at hand makes it a modifier and not a name; some have to stand on the same line. */
    boolean canFollowModifier(boolean sameLine) {
        boolean block = at(Token.STATIC);
        Token next = sameLine ? peekOnLine() : peek();
        return switch (next) {
            case STRING, NUMBER, PRIVATE_NAME, OPEN_BRACKET -> true;
            case TIMES -> !at(Token.GET) && !at(Token.SET);
            case OPEN_BRACE -> block;
            case AT -> true;
            default -> next.isWord();
        };
    }

    /** Decorators and the class they decorate, which may be exported. */
    void decorated(long mark) {
        decorators();
        switch (in.token) {
            case EXPORT -> parser.exports.export(mark);
            case CLASS -> classLike(Kind.CLASS_DECLARATION, mark, 0);
            case ABSTRACT, DECLARE -> parser.declarations.declaration(mark, 0);
            default -> {
                expected("a class");
                close(Kind.MISSING, mark);
            }
        }
    }
}
