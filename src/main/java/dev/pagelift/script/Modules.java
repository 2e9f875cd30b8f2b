package dev.pagelift.script;

/** Imports, and what exports are written with too: names in braces, sources and attributes. */
final class Modules extends Grammar {

    Modules(Parser parser) {
        super(parser);
    }

    /** ImportDeclaration; false, with nothing read, for {@code import(…)} and {@code import.meta}. */
    boolean importDeclaration(long mark) {
        Token next = peek();
        if (next == Token.OPEN_PAREN || next == Token.DOT) {
            return false;
        }
        in.forbidHtmlComments();
        next();
        if (at(Token.STRING)) {
            leaf(Kind.STRING);
            attributesAndEnd(Kind.IMPORT, 0, mark);
            return true;
        }
        int flags = phase();
        if (in.token.isName()) {
            long name = here();
            leaf(Kind.IDENTIFIER);
            if (at(Token.ASSIGN)) {
                importEquals(mark, flags);
                return true;
            }
            close(Kind.IMPORT_DEFAULT, name);
            eat(Token.COMMA);
        }
        importClause();
        source();
        attributesAndEnd(Kind.IMPORT, flags, mark);
        return true;
    }

    /** {@code type}, {@code defer} or {@code source} before what is imported; each can also be a default import's name. */
    private int phase() {
        boolean type = at(Token.TYPE);
        if (!type && !at(Token.DEFER) && !at(Token.SOURCE)) {
            return 0;
        }
        Token next = peek();
        boolean phase = next == Token.FROM ? isFromBeforeFrom() : next.isName();
        if (phase || next == Token.TIMES || type && next == Token.OPEN_BRACE) {
            next();
            return type ? Flags.TYPE_ONLY : 0;
        }
        return 0;
    }

    /** Whether the {@code from} after the word at hand is a name, because a comma, an equals sign or another {@code from} follows. */
    private boolean isFromBeforeFrom() {
        Scanner.State state = in.state();
        in.scan();
        in.scan();
        boolean name = at(Token.FROM) || at(Token.COMMA) || at(Token.ASSIGN);
        in.restore(state);
        return name;
    }

    /** NameSpaceImport or NamedImports. */
    private void importClause() {
        if (at(Token.TIMES)) {
            long mark = here();
            next();
            expect(Token.AS);
            bindingName();
            close(Kind.IMPORT_NAMESPACE, mark);
        } else if (at(Token.OPEN_BRACE)) {
            specifiers(Kind.IMPORT_SPECIFIER);
        }
    }

    private void bindingName() {
        if (in.token.isWord()) {
            leaf(Kind.IDENTIFIER);
        } else {
            missing("a name");
        }
    }

    /** TypeScript's {@code import a = require("b")} and {@code import a = b.c}. */
    private void importEquals(long mark, int flags) {
        next();
        parser.leftHandSides.leftHandSide();
        semicolon();
        close(Kind.IMPORT_EQUALS, flags, mark);
    }

    /** ImportsList or ExportsList in braces. */
    void specifiers(Kind kind) {
        next();
        while (!at(Token.CLOSE_BRACE) && !at(Token.END)) {
            int before = in.start;
            specifier(kind);
            if (!at(Token.CLOSE_BRACE) && !eat(Token.COMMA) || in.start == before) {
                break;
            }
        }
        expect(Token.CLOSE_BRACE);
    }

    /** ImportSpecifier or ExportSpecifier. */
    private void specifier(Kind kind) {
        long mark = here();
        int flags = 0;
        if (at(Token.TYPE) && isTypeModifier()) {
            next();
            flags = Flags.TYPE_ONLY;
        }
        moduleExportName(Kind.IDENTIFIER);
        if (eat(Token.AS)) {
            if (kind == Kind.IMPORT_SPECIFIER) {
                out.relabel(out.isLast(Kind.STRING) ? Kind.STRING : Kind.NAME);
                bindingName();
            } else {
                moduleExportName(Kind.NAME);
            }
        }
        close(kind, flags, mark);
    }

    /** Whether {@code type} is a modifier here: {@code type a}, {@code type as as b}, {@code type as}; not {@code type as b}. */
    private boolean isTypeModifier() {
        Scanner.State state = in.state();
        in.scan();
        boolean modifier = in.token.isWord() || at(Token.STRING);
        if (at(Token.AS)) {
            in.scan();
            if (at(Token.AS)) {
                in.scan();
                modifier = in.token.isWord();
            } else {
                modifier = !in.token.isWord() && !at(Token.STRING);
            }
        }
        in.restore(state);
        return modifier;
    }

    void moduleExportName(Kind kind) {
        if (in.token.isWord()) {
            leaf(kind);
        } else if (at(Token.STRING)) {
            leaf(Kind.STRING);
        } else {
            missing("a name");
        }
    }

    /** FromClause. */
    void source() {
        expect(Token.FROM);
        sourceString();
    }

    void sourceString() {
        if (at(Token.STRING)) {
            leaf(Kind.STRING);
        } else {
            missing("a module in quotes");
        }
    }

    /** WithClause and the end of the declaration. */
    void attributesAndEnd(Kind kind, int flags, long mark) {
        boolean attributes = at(Token.WITH) || at(Token.ASSERT) && !in.lineBreakBefore;
        if (attributes && peek() == Token.OPEN_BRACE) {
            long with = here();
            next();
            parser.literals.object();
            close(Kind.ATTRIBUTES, with);
        }
        semicolon();
        close(kind, flags, mark);
    }
}
