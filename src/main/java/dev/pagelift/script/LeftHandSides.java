package dev.pagelift.script;

/** What can be called or assigned to: primary expressions and the members, calls and assertions that follow them. */
final class LeftHandSides extends Grammar {

    LeftHandSides(Parser parser) {
        super(parser);
    }

    /** LeftHandSideExpression. */
    void leftHandSide() {
        long mark = here();
        primary();
        tail(mark, true);
    }

    /** What follows a primary expression. In the callee of {@code new}, the first arguments belong to {@code new}. */
    private void tail(long mark, boolean calls) {
        while (true) {
            switch (in.token) {
                case DOT -> member(mark, 0);
                case QUESTION_DOT -> optional(mark);
                case TEMPLATE -> tagged(mark);
                case OPEN_BRACKET -> {
                    if (inContext(Context.DECORATOR)) {
                        return;
                    }
                    index(mark, 0);
                }
                case OPEN_PAREN -> {
                    if (!calls) {
                        return;
                    }
                    call(mark, 0);
                }
                case NOT -> {
                    if (in.lineBreakBefore) {
                        return;
                    }
                    next();
                    close(Kind.NON_NULL, mark);
                }
                case LESS, SHIFT_LEFT -> {
                    if (!typeArguments() || !calls && !at(Token.TEMPLATE)) {
                        return;
                    }
                    useTypeArguments(mark, 0);
                }
                default -> {
                    return;
                }
            }
        }
    }

    /** MemberExpression . name */
    private void member(long mark, int flags) {
        if (at(Token.DOT)) {
            next();
        }
        memberName();
        close(Kind.MEMBER, flags, mark);
    }

    private void memberName() {
        if (in.token.isWord()) {
            leaf(Kind.NAME);
        } else if (at(Token.PRIVATE_NAME)) {
            leaf(Kind.PRIVATE_NAME);
        } else {
            missing("a member name");
        }
    }

    /** One link of an OptionalChain. */
    private void optional(long mark) {
        next();
        switch (in.token) {
            case OPEN_PAREN -> call(mark, Flags.OPTIONAL);
            case OPEN_BRACKET -> index(mark, Flags.OPTIONAL);
            case LESS, SHIFT_LEFT -> {
                if (typeArguments()) {
                    useTypeArguments(mark, Flags.OPTIONAL);
                }
            }
            case TEMPLATE -> expected("a member name");
            default -> member(mark, Flags.OPTIONAL);
        }
    }

    /** MemberExpression [ Expression ] */
    private void index(long mark, int flags) {
        next();
        if (at(Token.CLOSE_BRACKET)) {
            missing("an index");
        } else {
            parser.expressions.enclosedExpression();
        }
        expect(Token.CLOSE_BRACKET);
        close(Kind.INDEX, flags, mark);
    }

    /** CallExpression Arguments */
    private void call(long mark, int flags) {
        arguments();
        close(Kind.CALL, flags, mark);
    }

    /** MemberExpression TemplateLiteral */
    private void tagged(long mark) {
        parser.literals.template(Kind.TEMPLATE);
        close(Kind.TAGGED_TEMPLATE, mark);
    }

    /** Arguments. */
    void arguments() {
        long mark = here();
        int outer = context(0, Context.NO_IN | Context.CONSEQUENT | Context.DECORATOR);
        next();
        while (!at(Token.CLOSE_PAREN) && !at(Token.END)) {
            if (!parser.expressions.startsExpression() && !at(Token.ELLIPSIS)) {
                expected("an argument");
                break;
            }
            parser.expressions.assignmentOrSpread();
            if (!at(Token.CLOSE_PAREN) && !eat(Token.COMMA)) {
                break;
            }
        }
        expect(Token.CLOSE_PAREN);
        restore(outer);
        close(Kind.ARGUMENTS, mark);
    }

    /** TypeScript's type arguments in an expression, told from two comparisons by what follows them. */
    private boolean typeArguments() {
        if (!parser.dialect.readsTypes() || parser.types.isRefuted(in.start)) {
            return false;
        }
        int start = in.start;
        Parser.Attempt attempt = parser.attempt();
        parser.types.typeArguments();
        if (parser.settle(attempt, canFollowTypeArguments())) {
            return true;
        }
        parser.types.refute(start);
        return false;
    }

    private boolean canFollowTypeArguments() {
        return switch (in.token) {
            case OPEN_PAREN, TEMPLATE -> true;
            case LESS, GREATER, PLUS, MINUS -> false;
            default ->
                in.lineBreakBefore || parser.expressions.precedence() > 0 || !parser.expressions.startsExpression();
        };
    }

    private void useTypeArguments(long mark, int flags) {
        if (at(Token.OPEN_PAREN)) {
            call(mark, flags);
        } else if (at(Token.TEMPLATE)) {
            tagged(mark);
        } else {
            close(Kind.INSTANTIATION, mark);
        }
    }

    /** PrimaryExpression. */
    private void primary() {
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
            member(mark, Kind.META);
        } else {
            long callee = here();
            primary();
            tail(callee, false);
            if (at(Token.OPEN_PAREN)) {
                arguments();
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
                member(mark, Kind.META);
                return;
            }
        }
        if (at(Token.OPEN_PAREN)) {
            arguments();
            close(Kind.IMPORT_CALL, mark);
        } else {
            missing("'('");
            close(Kind.IMPORT_CALL, mark);
        }
    }

    /** MetaProperty. */
    private void member(long mark, Kind meta) {
        next();
        memberName();
        close(meta, mark);
    }

    private void jsx() {
        if (parser.dialect.readsJsx()) {
            parser.jsx.element();
        } else {
            missing("an expression");
        }
    }
}
