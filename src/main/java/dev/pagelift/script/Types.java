package dev.pagelift.script;

import java.util.BitSet;

/** TypeScript's types. */
final class Types extends Grammar {

    /** Offsets at which type arguments have been tried in an expression and found wanting. */
    private final BitSet refuted = new BitSet();

    Types(Parser parser) {
        super(parser);
    }

    boolean isRefuted(int offset) {
        return refuted.get(offset);
    }

    void refute(int offset) {
        refuted.set(offset);
    }

    /** A colon and a type, where there is a colon. */
    void annotation() {
        if (eat(Token.COLON)) {
            type();
        }
    }

    /** Any type: a function type, a conditional type, or a union. */
    void type() {
        if (!enter()) {
            return;
        }
        int outer = context(0, Context.NO_IN | Context.CONSEQUENT | Context.DECORATOR);
        if (parser.functionTypes.startsHere()) {
            parser.functionTypes.functionType();
        } else {
            long mark = here();
            union();
            if (at(Token.EXTENDS) && !in.lineBreakBefore && !inContext(Context.NO_CONDITIONAL_TYPE)) {
                conditional(mark);
            }
        }
        restore(outer);
        leave();
    }

    /** Any type, where a conditional type is welcome again. */
    private void enclosedType() {
        int outer = context(0, Context.NO_CONDITIONAL_TYPE);
        type();
        restore(outer);
    }

    /** ConditionalType, from {@code extends} on. */
    private void conditional(long mark) {
        next();
        int outer = context(Context.NO_CONDITIONAL_TYPE, 0);
        type();
        restore(outer);
        expect(Token.QUESTION);
        type();
        expect(Token.COLON);
        type();
        close(Kind.CONDITIONAL_TYPE, mark);
    }

    /** A type after an arrow or behind a parameter list: any type, or a predicate. */
    void returnType() {
        Token next = isNameOrThis(in.token) ? peekOnLine() : Token.END;
        if (next == Token.IS) {
            predicate(here());
        } else if (at(Token.ASSERTS) && isNameOrThis(next)) {
            long mark = here();
            next();
            predicate(mark);
        } else {
            type();
        }
    }

    /** TypePredicate, behind {@code asserts} where there is one. */
    private void predicate(long mark) {
        leaf(at(Token.THIS) ? Kind.TYPE_KEYWORD : Kind.NAME);
        if (eat(Token.IS)) {
            type();
        }
        close(Kind.TYPE_PREDICATE, mark);
    }

    static boolean isNameOrThis(Token token) {
        return token.isName() || token == Token.THIS;
    }

    /** UnionType. */
    private void union() {
        long mark = here();
        boolean several = eat(Token.OR);
        intersection();
        while (eat(Token.OR)) {
            several = true;
            intersection();
        }
        if (several) {
            close(Kind.UNION_TYPE, mark);
        }
    }

    /** IntersectionType. */
    private void intersection() {
        long mark = here();
        boolean several = eat(Token.AND);
        constituent();
        while (eat(Token.AND)) {
            several = true;
            constituent();
        }
        if (several) {
            close(Kind.INTERSECTION_TYPE, mark);
        }
    }

    private void constituent() {
        if (parser.functionTypes.startsHere()) {
            parser.functionTypes.functionType();
        } else {
            operator();
        }
    }

    /** {@code keyof T}, {@code unique symbol}, {@code readonly T[]}, {@code infer T}. */
    private void operator() {
        switch (in.token) {
            case KEYOF, UNIQUE, READONLY -> {
                if (!enter()) {
                    return;
                }
                long mark = here();
                next();
                operator();
                close(Kind.TYPE_OPERATOR, mark);
                leave();
            }
            case INFER -> infer();
            default -> postfix();
        }
    }

    /** InferType: its constraint is none when a question mark after it makes it a conditional type's check. */
    private void infer() {
        long mark = here();
        next();
        name();
        if (at(Token.EXTENDS)) {
            Parser.Attempt attempt = parser.attempt();
            next();
            int outer = context(Context.NO_CONDITIONAL_TYPE, 0);
            type();
            restore(outer);
            parser.settle(attempt, inContext(Context.NO_CONDITIONAL_TYPE) || !at(Token.QUESTION));
        }
        close(Kind.INFER_TYPE, mark);
    }

    /** ArrayType and IndexedAccessType. */
    private void postfix() {
        long mark = here();
        primary();
        while (at(Token.OPEN_BRACKET) && !in.lineBreakBefore) {
            next();
            if (eat(Token.CLOSE_BRACKET)) {
                close(Kind.ARRAY_TYPE, mark);
            } else {
                enclosedType();
                expect(Token.CLOSE_BRACKET);
                close(Kind.INDEXED_ACCESS_TYPE, mark);
            }
        }
    }

    private void primary() {
        switch (in.token) {
            case STRING -> literal(Kind.STRING);
            case NUMBER -> literal(Kind.NUMBER);
            case MINUS -> negativeNumber();
            case TEMPLATE -> parser.literals.template(Kind.TEMPLATE_TYPE);
            case OPEN_PAREN -> parenthesized();
            case OPEN_BRACKET -> parser.typeMembers.tuple();
            case OPEN_BRACE -> parser.typeMembers.objectOrMappedType();
            case TYPEOF -> query();
            case IMPORT -> importType();
            case THIS, VOID, NULL, TRUE, FALSE -> leaf(Kind.TYPE_KEYWORD);
            default -> reference();
        }
    }

    private void literal(Kind kind) {
        long mark = here();
        leaf(kind);
        close(Kind.LITERAL_TYPE, mark);
    }

    private void negativeNumber() {
        long mark = here();
        next();
        if (at(Token.NUMBER)) {
            leaf(Kind.NUMBER);
        } else {
            missing("a number");
        }
        close(Kind.LITERAL_TYPE, mark);
    }

    private void parenthesized() {
        long mark = here();
        next();
        enclosedType();
        expect(Token.CLOSE_PAREN);
        close(Kind.PARENTHESIZED_TYPE, mark);
    }

    /** TypeQuery. */
    private void query() {
        long mark = here();
        next();
        if (at(Token.IMPORT)) {
            importType();
        } else {
            long reference = here();
            name();
            qualifiersAndArguments();
            close(Kind.TYPE_REFERENCE, reference);
        }
        close(Kind.TYPE_QUERY, mark);
    }

    /** ImportType. */
    private void importType() {
        long mark = here();
        next();
        expect(Token.OPEN_PAREN);
        enclosedType();
        if (eat(Token.COMMA) && at(Token.OPEN_BRACE)) {
            parser.literals.object();
            eat(Token.COMMA);
        }
        expect(Token.CLOSE_PAREN);
        qualifiersAndArguments();
        close(Kind.IMPORT_TYPE, mark);
    }

    /** TypeReference. */
    private void reference() {
        long mark = here();
        if (!in.token.isName() && !at(Token.CONST)) {
            missing("a type");
            return;
        }
        leaf(Kind.NAME);
        qualifiersAndArguments();
        close(Kind.TYPE_REFERENCE, mark);
    }

    private void qualifiersAndArguments() {
        while (at(Token.DOT)) {
            next();
            if (at(Token.PRIVATE_NAME)) {
                leaf(Kind.PRIVATE_NAME);
            } else {
                name();
            }
        }
        if ((at(Token.LESS) || at(Token.SHIFT_LEFT)) && !in.lineBreakBefore) {
            typeArguments();
        }
    }

    /** A word that refers to no variable. */
    void name() {
        if (in.token.isWord()) {
            leaf(Kind.NAME);
        } else {
            missing("a name");
        }
    }

    /** TypeArguments. */
    void typeArguments() {
        in.narrowLess();
        long mark = here();
        next();
        do {
            enclosedType();
        } while (eat(Token.COMMA));
        expect(Token.GREATER);
        close(Kind.TYPE_ARGUMENTS, mark);
    }
}
