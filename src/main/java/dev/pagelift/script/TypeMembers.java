package dev.pagelift.script;

/** Types with parts in brackets: objects and their signatures, mapped types, tuples and templates. */
final class TypeMembers extends Grammar {

    TypeMembers(Parser parser) {
        super(parser);
    }

    void objectOrMappedType() {
        if (isMappedType()) {
            mappedType();
        } else {
            objectType();
        }
    }

    /** ObjectType: signatures in braces. */
    void objectType() {
        long mark = here();
        expect(Token.OPEN_BRACE);
        int outer = context(0, Context.NO_CONDITIONAL_TYPE);
        signatures();
        restore(outer);
        expect(Token.CLOSE_BRACE);
        close(Kind.OBJECT_TYPE, mark);
    }

    private void signatures() {
        while (!at(Token.CLOSE_BRACE) && !at(Token.END)) {
            int before = in.start;
            signature();
            if (in.start == before) {
                skip("a member of a type");
            }
        }
    }

    /** What ends a member: a comma, a semicolon, or the end of a line. */
    private void separator() {
        if (!eat(Token.COMMA)) {
            semicolon();
        }
    }

    /** One member of an object type. */
    private void signature() {
        long mark = here();
        int flags = modifiers();
        if (at(Token.OPEN_PAREN) || at(Token.LESS)) {
            callable(Kind.CALL_SIGNATURE, 0, mark);
        } else if (at(Token.NEW) && startsParameters(peek())) {
            next();
            callable(Kind.CONSTRUCT_SIGNATURE, 0, mark);
        } else if (isIndexSignature()) {
            indexSignature(mark);
        } else {
            namedSignature(mark, flags);
        }
    }

    private static boolean startsParameters(Token token) {
        return token == Token.OPEN_PAREN || token == Token.LESS;
    }

    private int modifiers() {
        int flags = 0;
        while ((at(Token.READONLY) || at(Token.GET) || at(Token.SET))
                && parser.classes.canFollowModifier(at(Token.READONLY))) {
            flags |= Classes.flag(in.token);
            next();
        }
        return flags;
    }

    /** PropertySignature or MethodSignature. */
    private void namedSignature(long mark, int modifiers) {
        parser.patterns.key();
        int flags = modifiers | (eat(Token.QUESTION) ? Flags.OPTIONAL : 0);
        if (startsParameters(in.token)) {
            callable(Kind.METHOD_SIGNATURE, flags, mark);
            return;
        }
        parser.types.annotation();
        if (eat(Token.ASSIGN)) {
            parser.expressions.assignment();
        }
        separator();
        close(Kind.PROPERTY_SIGNATURE, flags, mark);
    }

    private void callable(Kind kind, int flags, long mark) {
        parser.functions.typeParametersAndParameters();
        if (at(Token.COLON)) {
            parser.functions.returnType();
        }
        separator();
        close(kind, flags, mark);
    }

    /** Whether {@code [name:} is at hand, which no computed key can start with. */
    boolean isIndexSignature() {
        if (!at(Token.OPEN_BRACKET)) {
            return false;
        }
        Scanner.State state = in.state();
        in.scan();
        boolean signature = in.token.isName();
        in.scan();
        signature &= at(Token.COLON);
        in.restore(state);
        return signature;
    }

    /** IndexSignature: {@code [name: type]: type}. */
    void indexSignature(long mark) {
        next();
        leaf(Kind.NAME);
        parser.types.annotation();
        expect(Token.CLOSE_BRACKET);
        eat(Token.QUESTION);
        parser.types.annotation();
        separator();
        close(Kind.INDEX_SIGNATURE, mark);
    }

    private boolean isMappedType() {
        Scanner.State state = in.state();
        in.scan();
        if (at(Token.PLUS) || at(Token.MINUS)) {
            in.scan();
            boolean readonly = at(Token.READONLY);
            in.restore(state);
            return readonly;
        }
        if (at(Token.READONLY)) {
            in.scan();
        }
        boolean mapped = at(Token.OPEN_BRACKET);
        in.scan();
        mapped &= in.token.isWord();
        in.scan();
        mapped &= at(Token.IN);
        in.restore(state);
        return mapped;
    }

    /** MappedType. */
    private void mappedType() {
        long mark = here();
        int outer = context(0, Context.NO_CONDITIONAL_TYPE);
        next();
        sign();
        eat(Token.READONLY);
        expect(Token.OPEN_BRACKET);
        mappedKey();
        if (eat(Token.AS)) {
            parser.types.type();
        }
        expect(Token.CLOSE_BRACKET);
        sign();
        eat(Token.QUESTION);
        parser.types.annotation();
        if (!at(Token.CLOSE_BRACE)) {
            separator();
        }
        signatures();
        restore(outer);
        expect(Token.CLOSE_BRACE);
        close(Kind.MAPPED_TYPE, mark);
    }

    private void sign() {
        if (at(Token.PLUS) || at(Token.MINUS)) {
            next();
        }
    }

    private void mappedKey() {
        long mark = here();
        parser.types.name();
        expect(Token.IN);
        parser.types.type();
        close(Kind.TYPE_PARAMETER, mark);
    }

    /** TupleType. */
    void tuple() {
        long mark = here();
        int outer = context(0, Context.NO_CONDITIONAL_TYPE);
        next();
        while (!at(Token.CLOSE_BRACKET) && !at(Token.END)) {
            int before = in.start;
            tupleMember();
            if (!at(Token.CLOSE_BRACKET) && !eat(Token.COMMA) || in.start == before) {
                break;
            }
        }
        restore(outer);
        expect(Token.CLOSE_BRACKET);
        close(Kind.TUPLE_TYPE, mark);
    }

    /** {@code name?: type}, {@code ...type} or {@code type?}; a bare type stands for itself. */
    private void tupleMember() {
        long mark = here();
        boolean marked = eat(Token.ELLIPSIS);
        boolean optional = false;
        if (isTupleName()) {
            marked = true;
            leaf(Kind.NAME);
            optional = eat(Token.QUESTION);
            next();
            eat(Token.ELLIPSIS);
        }
        parser.types.type();
        optional |= eat(Token.QUESTION);
        if (marked || optional) {
            close(Kind.TUPLE_MEMBER, optional ? Flags.OPTIONAL : 0, mark);
        }
    }

    private boolean isTupleName() {
        if (!in.token.isWord()) {
            return false;
        }
        Scanner.State state = in.state();
        in.scan();
        if (at(Token.QUESTION)) {
            in.scan();
        }
        boolean name = at(Token.COLON);
        in.restore(state);
        return name;
    }
}
