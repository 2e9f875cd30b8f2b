package dev.pagelift.script;

/** Exports. */
final class Exports extends Grammar {

    Exports(Parser parser) {
        super(parser);
    }

    /** ExportDeclaration. */
    void export(long mark) {
        in.forbidHtmlComments();
        next();
        switch (in.token) {
            case DEFAULT -> exportDefault(mark);
            case TIMES -> exportAll(mark, 0);
            case ASSIGN -> exportEquals(mark);
            case OPEN_BRACE -> exportNamed(mark, 0);
            case AS -> exportAsNamespace(mark);
            case TYPE -> exportType(mark);
            default -> exportDeclaration(mark);
        }
    }

    private void exportDeclaration(long mark) {
        parser.classes.decorators();
        if (!parser.declarations.declaration(here(), 0)) {
            missing("a declaration");
        }
        close(Kind.EXPORT, mark);
    }

    private void exportType(long mark) {
        Token next = peek();
        if (next == Token.OPEN_BRACE) {
            next();
            exportNamed(mark, Flags.TYPE_ONLY);
        } else if (next == Token.TIMES) {
            next();
            exportAll(mark, Flags.TYPE_ONLY);
        } else {
            exportDeclaration(mark);
        }
    }

    /** {@code export default} with a declaration or an expression. */
    private void exportDefault(long mark) {
        next();
        if (startsDefaultDeclaration()) {
            parser.declarations.declaration(here());
        } else {
            parser.expressions.assignment();
            semicolon();
        }
        close(Kind.EXPORT_DEFAULT, mark);
    }

    private boolean startsDefaultDeclaration() {
        return switch (in.token) {
            case FUNCTION, CLASS, AT -> true;
            case ASYNC -> peekOnLine() == Token.FUNCTION;
            case ABSTRACT -> peekOnLine() == Token.CLASS;
            case INTERFACE -> peekOnLine().isName();
            default -> false;
        };
    }

    /** {@code export { … }}, with or without a source. */
    private void exportNamed(long mark, int flags) {
        parser.modules.specifiers(Kind.EXPORT_SPECIFIER);
        if (eat(Token.FROM)) {
            out.relabelAll(mark, Kind.IDENTIFIER, Kind.NAME);
            parser.modules.sourceString();
        }
        parser.modules.attributesAndEnd(Kind.EXPORT_NAMED, flags, mark);
    }

    /** {@code export * from}, {@code export * as name from}. */
    private void exportAll(long mark, int flags) {
        next();
        if (eat(Token.AS)) {
            parser.modules.moduleExportName(Kind.NAME);
        }
        parser.modules.source();
        parser.modules.attributesAndEnd(Kind.EXPORT_ALL, flags, mark);
    }

    /** TypeScript's {@code export = value}. */
    private void exportEquals(long mark) {
        next();
        parser.expressions.expression();
        semicolon();
        close(Kind.EXPORT_EQUALS, mark);
    }

    /** TypeScript's {@code export as namespace name}. */
    private void exportAsNamespace(long mark) {
        next();
        expect(Token.NAMESPACE);
        parser.modules.moduleExportName(Kind.NAME);
        semicolon();
        close(Kind.EXPORT_AS_NAMESPACE, mark);
    }
}
