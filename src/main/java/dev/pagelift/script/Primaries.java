package dev.pagelift.script;

/** Primary expressions: what an expression can begin with. */
final class Primaries extends Grammar {

    Primaries(Parser parser) {
        super(parser);
    }

    /** PrimaryExpression. */
    void primary() {
        switch (in.token) {
            case NAME -> leaf(Kind.IDENTIFIER);
            case STRING -> leaf(Kind.STRING);
            case NUMBER -> leaf(Kind.NUMBER);
            case THIS -> leaf(Kind.THIS);
            case SUPER -> leaf(Kind.SUPER);
            case NULL -> leaf(Kind.NULL);
            case TRUE -> leaf(Kind.TRUE);
            case FALSE -> leaf(Kind.FALSE);
            case PRIVATE_NAME -> leaf(Kind.PRIVATE_NAME);
            case TEMPLATE -> parser.literals.template(Kind.TEMPLATE);
            case OPEN_PAREN -> parenthesized();
            case OPEN_BRACKET -> parser.literals.array();
            case OPEN_BRACE -> parser.literals.object();
            case DIVIDE, DIVIDE_ASSIGN -> regex();
            case FUNCTION -> parser.functions.function(Kind.FUNCTION_EXPRESSION, here(), 0);
            case CLASS -> parser.classes.classLike(Kind.CLASS_EXPRESSION, here(), 0);
            case AT -> decoratedClass();
            case NEW -> newExpression();
            case IMPORT -> importExpression();
            case ASYNC -> asyncFunctionOrName();
            case LESS -> jsx();
            default -> name();
        }
    }

    private void name() {
        if (in.token.isName()) {
            leaf(Kind.IDENTIFIER);
        } else {
            missing("an expression");
        }
    }

    private void asyncFunctionOrName() {
        if (peekOnLine() != Token.FUNCTION) {
            leaf(Kind.IDENTIFIER);
            return;
        }
        long mark = here();
        next();
        parser.functions.function(Kind.FUNCTION_EXPRESSION, mark, Flags.ASYNC);
    }

    /** ParenthesizedExpression. */
    private void parenthesized() {
        long mark = here();
        next();
        if (at(Token.CLOSE_PAREN)) {
            missing("an expression");
        } else {
            parser.expressions.enclosedExpression();
        }
        expect(Token.CLOSE_PAREN);
        close(Kind.PARENTHESIZED, mark);
    }

    private void regex() {
        in.rereadAsRegex();
        parser.pay();
        leaf(Kind.REGEX);
    }

    private void decoratedClass() {
        long mark = here();
        parser.classes.decorators();
        if (at(Token.CLASS)) {
            parser.classes.classLike(Kind.CLASS_EXPRESSION, mark, 0);
        } else {
            missing("a class");
        }
    }

    /** NewExpression and {@code new.target}. */
    private void newExpression() {
        if (!enter()) {
            return;
        }
        long mark = here();
        next();
        if (at(Token.DOT)) {
            meta(mark);
        } else {
            long callee = here();
            primary();
            parser.leftHandSides.tail(callee, false);
            if (at(Token.OPEN_PAREN)) {
                parser.leftHandSides.arguments();
            }
            close(Kind.NEW, mark);
        }
        leave();
    }

    /** ImportCall and {@code import.meta}; also {@code import.defer(…)} and {@code import.source(…)}. */
    private void importExpression() {
        long mark = here();
        next();
        if (at(Token.DOT)) {
            Token phase = peek();
            if (phase == Token.DEFER || phase == Token.SOURCE) {
                next();
                next();
            } else {
                meta(mark);
                return;
            }
        }
        if (at(Token.OPEN_PAREN)) {
            parser.leftHandSides.arguments();
            close(Kind.IMPORT_CALL, mark);
        } else {
            missing("'('");
            close(Kind.IMPORT_CALL, mark);
        }
    }

    /** MetaProperty. */
    private void meta(long mark) {
        next();
        parser.leftHandSides.memberName();
        close(Kind.META, mark);
    }

    private void jsx() {
        if (parser.dialect.readsJsx()) {
            parser.jsx.element();
        } else {
            missing("an expression");
        }
    }
}
