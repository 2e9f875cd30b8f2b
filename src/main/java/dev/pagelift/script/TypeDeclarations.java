package dev.pagelift.script;

/** TypeScript's own declarations: interfaces, type aliases, enums and namespaces. */
final class TypeDeclarations extends Grammar {

    TypeDeclarations(Parser parser) {
        super(parser);
    }

    /** A declaration that starts with a word that is no keyword elsewhere; false, with nothing read, when the word is a name here. */
    boolean declaration(long mark, int flags) {
        boolean fits = switch (in.token) {
            case TYPE, INTERFACE -> peekOnLine().isName();
            case NAMESPACE, MODULE -> {
                Token next = peekOnLine();
                yield next.isName() || next == Token.STRING;
            }
            case GLOBAL -> peekOnLine() == Token.OPEN_BRACE;
            default -> false;
        };
        if (!fits) {
            return false;
        }
        switch (in.token) {
            case TYPE -> typeAlias(mark, flags);
            case INTERFACE -> interfaceDeclaration(mark, flags);
            default -> namespace(mark, flags);
        }
        return true;
    }

    /** {@code type Name<T> = …} */
    private void typeAlias(long mark, int flags) {
        next();
        leaf(Kind.IDENTIFIER);
        if (at(Token.LESS)) {
            parser.typeParameters.list();
        }
        expect(Token.ASSIGN);
        parser.types.type();
        semicolon();
        close(Kind.TYPE_ALIAS, flags, mark);
    }

    /** {@code interface Name<T> extends A, B { … }} */
    private void interfaceDeclaration(long mark, int flags) {
        next();
        leaf(Kind.IDENTIFIER);
        if (at(Token.LESS)) {
            parser.typeParameters.list();
        }
        if (eat(Token.EXTENDS)) {
            do {
                parser.types.type();
            } while (eat(Token.COMMA));
        }
        parser.typeMembers.objectType();
        close(Kind.INTERFACE, flags, mark);
    }

    /** {@code namespace A.B { … }}, {@code declare module "name" { … }}, {@code declare global { … }} */
    private void namespace(long mark, int flags) {
        boolean global = at(Token.GLOBAL);
        next();
        if (global) {
            none();
        } else if (at(Token.STRING)) {
            leaf(Kind.STRING);
        } else {
            leaf(Kind.IDENTIFIER);
            while (eat(Token.DOT)) {
                parser.types.name();
            }
        }
        if (at(Token.OPEN_BRACE)) {
            parser.statements.block();
        } else {
            semicolon();
        }
        close(Kind.NAMESPACE, flags, mark);
    }

    /** {@code enum Name { … }}, from the word {@code enum} on. */
    void enumeration(long mark, int flags) {
        next();
        parser.patterns.target();
        expect(Token.OPEN_BRACE);
        while (!at(Token.CLOSE_BRACE) && !at(Token.END)) {
            int before = in.start;
            enumMember();
            if (!at(Token.CLOSE_BRACE) && !eat(Token.COMMA) || in.start == before) {
                break;
            }
        }
        expect(Token.CLOSE_BRACE);
        close(Kind.ENUM, flags, mark);
    }

    private void enumMember() {
        long mark = here();
        parser.patterns.key();
        if (eat(Token.ASSIGN)) {
            parser.expressions.enclosedAssignment();
        }
        close(Kind.ENUM_MEMBER, mark);
    }
}
