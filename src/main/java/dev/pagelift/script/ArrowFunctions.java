package dev.pagelift.script;

import java.util.BitSet;

/** Arrow functions, told from parentheses, calls of a function named async, generics and JSX by reading on. */
final class ArrowFunctions extends Grammar {

    /** Offsets at which an arrow function has been tried and found wanting. */
    private final BitSet refuted = new BitSet();

    ArrowFunctions(Parser parser) {
        super(parser);
    }

    /** ArrowFunction or AsyncArrowFunction with a parameter list, or {@code async name =>}; false, with nothing read, otherwise. */
    boolean arrowFunction(long mark) {
        return switch (in.token) {
            case OPEN_PAREN -> isPlausible() && parameterList(mark, 0);
            case LESS -> startsGenericArrow() && parameterList(mark, 0);
            case ASYNC -> asyncArrow(mark);
            default -> false;
        };
    }

    /** The cheap look that spares most parentheses the attempt. */
    private boolean isPlausible() {
        Scanner.State state = in.state();
        in.scan();
        boolean plausible = switch (in.token) {
            case CLOSE_PAREN, ELLIPSIS, OPEN_BRACE, OPEN_BRACKET, AT -> true;
            default -> (in.token.isName() || at(Token.THIS)) && isPlausibleAfterName();
        };
        in.restore(state);
        return plausible;
    }

    private boolean isPlausibleAfterName() {
        in.scan();
        return switch (in.token) {
            case CLOSE_PAREN -> isPlausibleAfterParenthesis();
            case QUESTION -> isPlausibleAfterQuestion();
            case COMMA, COLON, ASSIGN, OPEN_BRACE, OPEN_BRACKET -> true;
            default -> in.token.isName() || at(Token.THIS);
        };
    }

    private boolean isPlausibleAfterParenthesis() {
        in.scan();
        return at(Token.ARROW) || at(Token.COLON);
    }

    private boolean isPlausibleAfterQuestion() {
        in.scan();
        return at(Token.COLON) || at(Token.COMMA) || at(Token.CLOSE_PAREN) || at(Token.ASSIGN);
    }

    /** In JSX, {@code <T,}, {@code <T extends X} and {@code <const T} can only start type parameters. */
    private boolean startsGenericArrow() {
        if (!parser.dialect.readsJsx()) {
            return true;
        }
        Scanner.State state = in.state();
        in.scan();
        boolean generic = at(Token.CONST) || in.token.isName() && isTypeParameterAfterName();
        in.restore(state);
        return generic;
    }

    private boolean isTypeParameterAfterName() {
        in.scan();
        if (!at(Token.EXTENDS)) {
            return at(Token.COMMA) || at(Token.ASSIGN);
        }
        in.scan();
        return !at(Token.ASSIGN) && !at(Token.GREATER) && !at(Token.DIVIDE);
    }

    private boolean asyncArrow(long mark) {
        Scanner.State state = in.state();
        in.scan();
        if (in.lineBreakBefore) {
            in.restore(state);
            return false;
        }
        boolean list = at(Token.OPEN_PAREN) || at(Token.LESS) && parser.dialect.readsTypes();
        boolean name = in.token.isName();
        if (name) {
            in.scan();
            name = at(Token.ARROW) && !in.lineBreakBefore;
        }
        in.restore(state);
        if (name) {
            next();
            leaf(Kind.IDENTIFIER);
            fromName(mark, Flags.ASYNC);
            return true;
        }
        return list && parameterList(mark, Flags.ASYNC);
    }

    /** Goes on after {@code name}, at the arrow. The name has been read as an identifier already. */
    void fromName(long mark, int flags) {
        long parameter = out.markLast();
        close(Kind.PARAMETER, parameter);
        close(Kind.PARAMETERS, parameter);
        next();
        body(flags);
        close(Kind.ARROW, flags, mark);
    }

    private boolean parameterList(long mark, int flags) {
        int start = in.start;
        if (refuted.get(start)) {
            return false;
        }
        Parser.Attempt attempt = parser.attempt();
        int outer = context(0, Context.NO_IN | Context.CONSEQUENT | Context.DECORATOR);
        if ((flags & Flags.ASYNC) != 0) {
            next();
        }
        parser.functions.typeParametersAndParameters();
        boolean hasReturnType = at(Token.COLON);
        if (hasReturnType) {
            parser.functions.returnType();
        }
        restore(outer);
        boolean fits = at(Token.ARROW) && !in.lineBreakBefore;
        if (fits && hasReturnType && inContext(Context.CONSEQUENT)) {
            return endInConsequent(attempt, mark, flags);
        }
        if (!parser.settle(attempt, fits)) {
            refuted.set(start);
            return false;
        }
        next();
        body(flags);
        close(Kind.ARROW, flags, mark);
        return true;
    }

    /** In {@code a ? (b) : c => d} the colon belongs to the conditional unless another one follows the body. */
    private boolean endInConsequent(Parser.Attempt attempt, long mark, int flags) {
        next();
        body(flags);
        close(Kind.ARROW, flags, mark);
        if (parser.settle(attempt, at(Token.COLON))) {
            return true;
        }
        refuted.set(in.start);
        return false;
    }

    /** ConciseBody. */
    private void body(int flags) {
        int async = (flags & Flags.ASYNC) != 0 ? Context.ASYNC : 0;
        int outer = context(Context.FUNCTION | async, Context.GENERATOR | Context.ASYNC & ~async);
        if (at(Token.OPEN_BRACE)) {
            parser.functions.body();
        } else {
            parser.expressions.assignment();
        }
        restore(outer);
    }
}
