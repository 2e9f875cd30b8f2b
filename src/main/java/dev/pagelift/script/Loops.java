package dev.pagelift.script;

/** IterationStatements. */
final class Loops extends Grammar {

    Loops(Parser parser) {
        super(parser);
    }

    /** WhileStatement. */
    void whileStatement(long mark) {
        parser.statements.condition();
        parser.statements.statement();
        close(Kind.WHILE, mark);
    }

    /** DoWhileStatement. */
    void doStatement(long mark) {
        next();
        parser.statements.statement();
        if (at(Token.WHILE)) {
            parser.statements.condition();
        } else {
            missing("'while'");
        }
        eat(Token.SEMICOLON);
        close(Kind.DO_WHILE, mark);
    }

    /** ForStatement and ForInOfStatement. */
    void forStatement(long mark) {
        next();
        int flags = eat(Token.AWAIT) ? Flags.ASYNC : 0;
        expect(Token.OPEN_PAREN);
        initializer();
        if (eat(Token.OF)) {
            parser.expressions.enclosedAssignment();
            body(Kind.FOR_OF, flags, mark);
        } else if (eat(Token.IN)) {
            parser.expressions.enclosedExpression();
            body(Kind.FOR_IN, flags, mark);
        } else {
            testAndUpdate();
            body(Kind.FOR, flags, mark);
        }
    }

    private void initializer() {
        if (at(Token.SEMICOLON)) {
            none();
            return;
        }
        int outer = context(Context.NO_IN, Context.CONSEQUENT | Context.DECORATOR);
        if (!parser.declarations.loopVariables(here())) {
            parser.expressions.expression();
        }
        restore(outer);
    }

    private void testAndUpdate() {
        expect(Token.SEMICOLON);
        optionalExpression(Token.SEMICOLON);
        expect(Token.SEMICOLON);
        optionalExpression(Token.CLOSE_PAREN);
    }

    private void optionalExpression(Token end) {
        if (at(end)) {
            none();
        } else {
            parser.expressions.enclosedExpression();
        }
    }

    private void body(Kind kind, int flags, long mark) {
        expect(Token.CLOSE_PAREN);
        parser.statements.statement();
        close(kind, flags, mark);
    }
}
