package dev.pagelift.script;

import java.util.Arrays;

/** Operators and what binds weaker than a call: sequences, assignments, conditionals, binary and unary expressions. */
final class Expressions extends Grammar {

    /** Conditionals whose alternate is being read. Kept here and not on the stack, because chains of them grow long. */
    private long[] conditionals = new long[8];

    private int openConditionals;

    Expressions(Parser parser) {
        super(parser);
    }

    /** Expression: assignments with commas between them. */
    void expression() {
        long mark = here();
        assignment();
        if (at(Token.COMMA)) {
            while (eat(Token.COMMA)) {
                assignment();
            }
            close(Kind.SEQUENCE, mark);
        }
    }

    /** Expression in brackets of its own, where {@code in} and the colon of an arrow function mean what they always mean. */
    void enclosedExpression() {
        int outer = context(0, Context.NO_IN | Context.CONSEQUENT | Context.DECORATOR);
        expression();
        restore(outer);
    }

    /** AssignmentExpression in brackets of its own. */
    void enclosedAssignment() {
        int outer = context(0, Context.NO_IN | Context.CONSEQUENT | Context.DECORATOR);
        assignment();
        restore(outer);
    }

    /** SpreadElement or AssignmentExpression. */
    void assignmentOrSpread() {
        if (!at(Token.ELLIPSIS)) {
            assignment();
            return;
        }
        long mark = here();
        next();
        assignment();
        close(Kind.SPREAD, mark);
    }

    /** AssignmentExpression: an arrow function, yield, a conditional or an assignment. */
    void assignment() {
        if (!enter()) {
            return;
        }
        int outermost = openConditionals;
        long mark = here();
        while (opensConditional(mark)) {
            push(mark);
            mark = here();
        }
        while (openConditionals > outermost) {
            close(Kind.CONDITIONAL, conditionals[--openConditionals]);
        }
        leave();
    }

    private void push(long conditional) {
        if (openConditionals == conditionals.length) {
            conditionals = Arrays.copyOf(conditionals, openConditionals * 2);
        }
        conditionals[openConditionals++] = conditional;
    }

    /** Reads one operand; true when it was the test and the consequent of a ConditionalExpression whose alternate comes next. */
    private boolean opensConditional(long mark) {
        if (parser.arrowFunctions.arrowFunction(mark) || yieldExpression(mark)) {
            return false;
        }
        binary(0);
        if (at(Token.QUESTION)) {
            next();
            int outer = context(Context.CONSEQUENT, Context.NO_IN);
            assignment();
            restore(outer);
            expect(Token.COLON);
            return true;
        }
        if (at(Token.ARROW) && out.isLone(mark, Kind.IDENTIFIER) && !in.lineBreakBefore) {
            parser.arrowFunctions.fromName(mark, 0);
        } else if (in.token.isAssignment()) {
            int operator = in.token.code();
            next();
            assignment();
            close(Kind.ASSIGNMENT, operator, mark);
        }
        return false;
    }

    /** YieldExpression. */
    private boolean yieldExpression(long mark) {
        if (!at(Token.YIELD) || !inContext(Context.GENERATOR)) {
            return false;
        }
        next();
        boolean delegates = !in.lineBreakBefore && eat(Token.TIMES);
        if (delegates || !in.lineBreakBefore && startsExpression()) {
            assignment();
        }
        close(Kind.YIELD, delegates ? Flags.GENERATOR : 0, mark);
        return true;
    }

    /** Whether an expression can start with the token at hand. */
    boolean startsExpression() {
        return switch (in.token) {
            case PRIVATE_NAME, NUMBER, STRING, TEMPLATE -> true;
            case OPEN_PAREN, OPEN_BRACKET, OPEN_BRACE, LESS, DIVIDE, DIVIDE_ASSIGN, AT -> true;
            case PLUS, MINUS, TILDE, NOT, INCREMENT, DECREMENT -> true;
            case FUNCTION, CLASS, NEW, THIS, SUPER, NULL, TRUE, FALSE, TYPEOF, VOID, DELETE, IMPORT -> true;
            default -> in.token.isName();
        };
    }

    /** Binary expressions whose operators bind tighter than {@code minimum}. */
    private void binary(int minimum) {
        long mark = here();
        unary();
        while (true) {
            int precedence = precedence();
            if (precedence <= minimum) {
                return;
            }
            Token operator = in.token;
            next();
            switch (operator) {
                case AS -> typed(Kind.AS, mark);
                case SATISFIES -> typed(Kind.SATISFIES, mark);
                case POWER -> power(mark);
                default -> {
                    binary(precedence);
                    close(Kind.BINARY, operator.code(), mark);
                }
            }
        }
    }

    /** How tightly the token at hand binds as a binary operator here; 0 when it is none. */
    int precedence() {
        if (at(Token.GREATER)) {
            in.widenGreater();
        }
        int precedence = in.token.precedence;
        if (precedence == Token.IN.precedence) {
            boolean none = at(Token.IN)
                    ? inContext(Context.NO_IN)
                    : (at(Token.AS) || at(Token.SATISFIES)) && in.lineBreakBefore;
            return none ? 0 : precedence;
        }
        return precedence;
    }

    private void typed(Kind kind, long mark) {
        parser.types.type();
        close(kind, mark);
    }

    /** ExponentiationExpression: the one binary operator that groups from the right. */
    private void power(long mark) {
        if (!enter()) {
            return;
        }
        binary(Token.POWER.precedence - 1);
        close(Kind.BINARY, Token.POWER.code(), mark);
        leave();
    }

    /** UnaryExpression. */
    private void unary() {
        switch (in.token) {
            case NOT, TILDE, PLUS, MINUS, TYPEOF, VOID, DELETE -> prefix(Kind.UNARY, in.token.code());
            case INCREMENT, DECREMENT -> prefix(Kind.UPDATE, in.token.code());
            case AWAIT -> awaitOrName();
            case LESS -> lessSign();
            default -> postfix();
        }
    }

    private void prefix(Kind kind, int detail) {
        if (!enter()) {
            return;
        }
        long mark = here();
        next();
        unary();
        close(kind, detail, mark);
        leave();
    }

    /** AwaitExpression, or a variable of that name. Outside of functions doubt is settled as if this were a module. */
    private void awaitOrName() {
        if (isAwaitOperator()) {
            prefix(Kind.AWAIT, 0);
        } else {
            postfix();
        }
    }

    private boolean isAwaitOperator() {
        if (inContext(Context.ASYNC)) {
            return true;
        }
        Token next = peekOnLine();
        return switch (next) {
            case NUMBER, STRING, TEMPLATE, OPEN_BRACE, NOT -> true;
            case OPEN_PAREN, OPEN_BRACKET, DIVIDE, PLUS, MINUS -> !inContext(Context.FUNCTION);
            case IN, INSTANCEOF, OF, AS, SATISFIES -> false;
            default -> next.isWord();
        };
    }

    /** A TypeScript type assertion where angle brackets cannot be JSX. */
    private void lessSign() {
        if (parser.dialect.readsJsx() || !enter()) {
            postfix();
            return;
        }
        long mark = here();
        next();
        parser.types.type();
        expect(Token.GREATER);
        unary();
        close(Kind.TYPE_ASSERTION, mark);
        leave();
    }

    /** UpdateExpression. */
    private void postfix() {
        long mark = here();
        parser.leftHandSides.leftHandSide();
        if ((at(Token.INCREMENT) || at(Token.DECREMENT)) && !in.lineBreakBefore) {
            int operator = in.token.code();
            next();
            close(Kind.UPDATE, operator, mark);
        }
    }
}
