package dev.pagelift.script;

import java.util.Arrays;

/** Statements, blocks and variable declarations. A statement that cannot be read to its end costs no more than itself. */
final class Statements extends Grammar {

    /** If statements whose else branch is being read. Kept here and not on the stack, because chains of them grow long. */
    private long[] branches = new long[8];

    private int openBranches;

    Statements(Parser parser) {
        super(parser);
    }

    /** Script or Module. */
    void program() {
        long mark = out.mark(0);
        next();
        list(Token.END);
        out.close(Kind.PROGRAM, 0, mark, in.length);
    }

    /** StatementList, up to a token that closes it. */
    private void list(Token closing) {
        while (!at(closing) && !at(Token.END)) {
            int before = in.start;
            statement();
            if (in.start == before && !at(Token.END)) {
                skip("a statement");
            }
        }
    }

    /** Block. */
    void block() {
        long mark = here();
        if (at(Token.OPEN_BRACE)) {
            next();
            list(Token.CLOSE_BRACE);
            expect(Token.CLOSE_BRACE);
        } else {
            expected("'{'");
        }
        close(Kind.BLOCK, mark);
    }

    /** Statement or Declaration. */
    void statement() {
        if (!enter()) {
            return;
        }
        long mark = here();
        switch (in.token) {
            case OPEN_BRACE -> block();
            case SEMICOLON -> word(Kind.EMPTY, mark);
            case DEBUGGER -> word(Kind.DEBUGGER, mark);
            case IF -> ifStatement(mark);
            case FOR -> parser.loops.forStatement(mark);
            case WHILE -> parser.loops.whileStatement(mark);
            case DO -> parser.loops.doStatement(mark);
            case RETURN -> operand(Kind.RETURN, mark);
            case THROW -> operand(Kind.THROW, mark);
            case BREAK -> jump(Kind.BREAK, mark);
            case CONTINUE -> jump(Kind.CONTINUE, mark);
            case SWITCH -> switchStatement(mark);
            case TRY -> tryStatement(mark);
            case WITH -> with(mark);
            default -> declarationOrExpression(mark);
        }
        leave();
    }

    private void declarationOrExpression(long mark) {
        if (!parser.declarations.declaration(mark)) {
            expressionStatement(mark);
        }
    }

    private void word(Kind kind, long mark) {
        boolean semicolon = at(Token.SEMICOLON);
        next();
        if (!semicolon) {
            semicolon();
        }
        close(kind, mark);
    }

    /** ExpressionStatement or LabelledStatement. */
    void expressionStatement(long mark) {
        if (!parser.expressions.startsExpression()) {
            return;
        }
        parser.expressions.expression();
        if (at(Token.COLON) && out.isLone(mark, Kind.IDENTIFIER)) {
            out.relabel(Kind.NAME);
            next();
            statement();
            close(Kind.LABELED, mark);
        } else {
            semicolon();
            close(Kind.EXPRESSION_STATEMENT, mark);
        }
    }

    /** IfStatement, with all its {@code else if}. */
    private void ifStatement(long mark) {
        int outermost = openBranches;
        push(mark);
        condition();
        statement();
        while (at(Token.ELSE)) {
            next();
            if (!at(Token.IF)) {
                statement();
                break;
            }
            push(here());
            condition();
            statement();
        }
        while (openBranches > outermost) {
            close(Kind.IF, branches[--openBranches]);
        }
    }

    private void push(long branch) {
        if (openBranches == branches.length) {
            branches = Arrays.copyOf(branches, openBranches * 2);
        }
        branches[openBranches++] = branch;
    }

    /** A keyword and an expression in parentheses. */
    void condition() {
        next();
        expect(Token.OPEN_PAREN);
        parser.expressions.enclosedExpression();
        expect(Token.CLOSE_PAREN);
    }

    /** ReturnStatement or ThrowStatement. */
    private void operand(Kind kind, long mark) {
        next();
        if (!endsStatement()) {
            parser.expressions.expression();
        }
        semicolon();
        close(kind, mark);
    }

    /** BreakStatement or ContinueStatement. */
    private void jump(Kind kind, long mark) {
        next();
        if (in.token.isName() && !in.lineBreakBefore) {
            leaf(Kind.NAME);
        }
        semicolon();
        close(kind, mark);
    }

    /** SwitchStatement. */
    private void switchStatement(long mark) {
        condition();
        expect(Token.OPEN_BRACE);
        while (!at(Token.CLOSE_BRACE) && !at(Token.END)) {
            if (at(Token.CASE) || at(Token.DEFAULT)) {
                clause();
            } else {
                skip("'case'");
            }
        }
        expect(Token.CLOSE_BRACE);
        close(Kind.SWITCH, mark);
    }

    /** CaseClause or DefaultClause. */
    private void clause() {
        long mark = here();
        if (eat(Token.CASE)) {
            parser.expressions.enclosedExpression();
        } else {
            next();
            none();
        }
        expect(Token.COLON);
        while (!at(Token.CASE) && !at(Token.DEFAULT) && !at(Token.CLOSE_BRACE) && !at(Token.END)) {
            int before = in.start;
            statement();
            if (in.start == before && !at(Token.END)) {
                skip("a statement");
            }
        }
        close(Kind.CASE, mark);
    }

    /** TryStatement. */
    private void tryStatement(long mark) {
        next();
        block();
        if (at(Token.CATCH)) {
            catchClause();
        } else if (!at(Token.FINALLY)) {
            expected("'catch' or 'finally'");
        }
        if (eat(Token.FINALLY)) {
            block();
        }
        close(Kind.TRY, mark);
    }

    /** Catch. */
    private void catchClause() {
        long mark = here();
        next();
        if (eat(Token.OPEN_PAREN)) {
            parser.patterns.target();
            parser.types.annotation();
            expect(Token.CLOSE_PAREN);
        }
        block();
        close(Kind.CATCH, mark);
    }

    /** WithStatement. */
    private void with(long mark) {
        condition();
        statement();
        close(Kind.WITH, mark);
    }
}
