package dev.pagelift.script;

import java.util.Arrays;

/** JSX elements, fragments and what stands in them. */
final class Jsx extends Grammar {

    /** Start and end of the names of the elements being read, outermost first. */
    private int[] openNames = new int[16];

    private int open;

    Jsx(Parser parser) {
        super(parser);
    }

    /** JSXElement or JSXFragment as an expression. */
    void element() {
        int outer = context(0, Context.NO_IN | Context.CONSEQUENT | Context.DECORATOR);
        element(false);
        restore(outer);
    }

    /** An element that is a child leaves its last character as the token at hand, because text may follow it. */
    private void element(boolean child) {
        if (!enter()) {
            return;
        }
        long mark = here();
        next();
        pushName(name());
        if (at(Token.LESS) && parser.dialect.readsTypes()) {
            parser.types.typeArguments();
        }
        attributes();
        if (at(Token.DIVIDE)) {
            next();
            end(mark, child);
        } else if (at(Token.GREATER)) {
            children();
            closingTag(mark, child);
        } else {
            expected("'>'");
            close(Kind.JSX_ELEMENT, mark);
        }
        open -= 2;
        leave();
    }

    private void pushName(int start) {
        if (open + 2 > openNames.length) {
            openNames = Arrays.copyOf(openNames, open * 2);
        }
        openNames[open++] = start;
        openNames[open++] = in.previousEnd;
    }

    /** JSXElementName as one leaf; none for a fragment. Returns where it starts. */
    private int name() {
        long mark = here();
        int start = in.start;
        if (at(Token.GREATER)) {
            return in.previousEnd;
        }
        if (!in.token.isWord()) {
            missing("an element name");
            return in.previousEnd;
        }
        in.widenJsxName();
        next();
        while (at(Token.DOT)) {
            next();
            if (in.token.isWord()) {
                in.widenJsxName();
                next();
            } else {
                expected("a name");
            }
        }
        close(Kind.JSX_NAME, mark);
        return start;
    }

    /** JSXAttributes. */
    private void attributes() {
        while (true) {
            if (at(Token.OPEN_BRACE)) {
                expressionContainer();
                next();
            } else if (in.token.isWord()) {
                attribute();
            } else {
                return;
            }
        }
    }

    /** JSXAttribute. */
    private void attribute() {
        long mark = here();
        in.widenJsxName();
        leaf(Kind.NAME);
        if (at(Token.ASSIGN)) {
            in.scanJsxValue();
            parser.pay();
            value();
        }
        close(Kind.JSX_ATTRIBUTE, mark);
    }

    /** JSXAttributeInitializer. */
    private void value() {
        switch (in.token) {
            case STRING -> leaf(Kind.STRING);
            case LESS -> element(false);
            case OPEN_BRACE -> {
                expressionContainer();
                next();
            }
            default -> missing("an attribute value");
        }
    }

    /** JSXExpressionContainer, JSXSpreadAttribute or JSXSpreadChild. Its closing brace stays the token at hand. */
    private void expressionContainer() {
        long mark = here();
        next();
        if (!at(Token.CLOSE_BRACE)) {
            if (at(Token.ELLIPSIS)) {
                parser.expressions.assignmentOrSpread();
            } else {
                parser.expressions.expression();
            }
        }
        if (!at(Token.CLOSE_BRACE)) {
            skipToCloseBrace();
        }
        out.close(Kind.JSX_EXPRESSION, 0, mark, in.end);
    }

    /** JSXChildren, up to the {@code <} of a closing tag or the end. The token at hand is the one before the first child. */
    private void children() {
        while (true) {
            in.readJsxText();
            parser.pay();
            if (in.end > in.start) {
                out.close(Kind.JSX_TEXT, 0, here(), in.end);
            }
            if (in.end >= in.length) {
                in.stop();
                expected("a closing tag");
                return;
            }
            in.takeRaw(in.text[in.end] == '{' ? Token.OPEN_BRACE : Token.LESS, 1);
            if (at(Token.OPEN_BRACE)) {
                expressionContainer();
            } else if (peek() == Token.DIVIDE) {
                return;
            } else {
                element(true);
            }
            if (at(Token.END)) {
                return;
            }
        }
    }

    /** JSXClosingElement. One that closes an outer element is left to it. */
    private void closingTag(long mark, boolean child) {
        if (at(Token.END)) {
            close(Kind.JSX_ELEMENT, mark);
            return;
        }
        Scanner.State state = in.state();
        next();
        next();
        int start = in.start;
        int nodes = out.count();
        int nameStart = name();
        out.forgetAfter(nodes);
        if (!isOpen(nameStart, in.previousEnd, open - 2)) {
            parser.problem(start, in.previousEnd, "This tag closes another element than the one that is open.");
            if (child && closesOuter(nameStart, in.previousEnd)) {
                leaveToOuter(state, mark);
                return;
            }
        }
        end(mark, child);
    }

    private boolean isOpen(int start, int end, int at) {
        return Arrays.equals(in.text, start, Math.max(start, end), in.text, openNames[at], openNames[at + 1]);
    }

    private boolean closesOuter(int start, int end) {
        for (int at = open - 4; at >= 0; at -= 2) {
            if (isOpen(start, end, at)) {
                return true;
            }
        }
        return false;
    }

    /** Ends the element before a closing tag that is not its own. */
    private void leaveToOuter(Scanner.State closing, long mark) {
        in.restore(closing);
        out.close(Kind.JSX_ELEMENT, 0, mark, in.start);
        in.putBack();
    }

    /** The {@code >} that ends an element. */
    private void end(long mark, boolean child) {
        if (!at(Token.GREATER)) {
            expected("'>'");
            close(Kind.JSX_ELEMENT, mark);
            return;
        }
        out.close(Kind.JSX_ELEMENT, 0, mark, in.end);
        if (!child) {
            next();
        }
    }
}
