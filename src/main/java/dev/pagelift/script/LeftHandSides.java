package dev.pagelift.script;

/** What can be called or assigned to: the members, calls and assertions that follow a primary expression. */
final class LeftHandSides extends Grammar {

    LeftHandSides(Parser parser) {
        super(parser);
    }

    /** LeftHandSideExpression. */
    void leftHandSide() {
        long mark = here();
        parser.primaries.primary();
        tail(mark, true);
    }

    /** What follows a primary expression. In the callee of {@code new}, the first arguments belong to {@code new}. */
    void tail(long mark, boolean calls) {
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

    void memberName() {
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
}
