package dev.pagelift.script;

/** What the rules of every room are written with: the token at hand, and the node that begins or ends there. */
abstract class Grammar {

    final Parser parser;
    final Scanner in;
    final TreeBuilder out;

    Grammar(Parser parser) {
        this.parser = parser;
        this.in = parser.in;
        this.out = parser.out;
    }

    final boolean at(Token token) {
        return in.token == token;
    }

    final void next() {
        parser.next();
    }

    final boolean eat(Token token) {
        if (in.token != token) {
            return false;
        }
        parser.next();
        return true;
    }

    final void expect(Token token) {
        if (!eat(token) && !parser.refute()) {
            expected("'" + token.text + "'");
        }
    }

    /** Reports that something else had to come here. */
    final void expected(String what) {
        if (!parser.refute()) {
            parser.problem(in.start, in.end, "Expected " + what + ", found " + found() + ".");
        }
    }

    private String found() {
        return switch (in.token) {
            case END, NAME, PRIVATE_NAME, NUMBER, STRING, REGEX, TEMPLATE_TEXT, JSX_TEXT -> in.token.text;
            default -> "'" + in.token.text + "'";
        };
    }

    /** The token after the one at hand. */
    final Token peek() {
        Scanner.State state = in.state();
        in.scan();
        Token token = in.token;
        in.restore(state);
        return token;
    }

    /** The token after the one at hand, or {@link Token#END} if a line ends before it. */
    final Token peekOnLine() {
        Scanner.State state = in.state();
        in.scan();
        Token token = in.lineBreakBefore ? Token.END : in.token;
        in.restore(state);
        return token;
    }

    /** Where a node that begins with the token at hand begins. */
    final long here() {
        return out.mark(in.start);
    }

    final void close(Kind kind, long mark) {
        out.close(kind, 0, mark, in.previousEnd);
    }

    final void close(Kind kind, int detail, long mark) {
        out.close(kind, detail, mark, in.previousEnd);
    }

    /** Makes the token at hand a node and moves on. */
    final void leaf(Kind kind) {
        out.close(kind, 0, here(), in.end);
        next();
    }

    /** Marks a part that may be left out as left out. */
    final void none() {
        out.close(Kind.NONE, 0, here(), in.start);
    }

    /** Marks and reports a part that may not be left out. */
    final void missing(String what) {
        expected(what);
        out.close(Kind.MISSING, 0, here(), in.start);
    }

    /** A semicolon, or where one is inserted: before a closing brace, after a line end, at the end. */
    final void semicolon() {
        if (!eat(Token.SEMICOLON) && !endsStatement()) {
            expected("';'");
        }
    }

    /** Whether the statement at hand may end before this token. */
    final boolean endsStatement() {
        return at(Token.SEMICOLON) || at(Token.CLOSE_BRACE) || at(Token.END) || in.lineBreakBefore;
    }

    /** Steps over a token that fits nowhere. */
    final void skip(String wanted) {
        long mark = here();
        expected(wanted);
        next();
        close(Kind.SKIPPED, mark);
    }

    /** Recovers in braces that hold more than they may. */
    final void skipToCloseBrace() {
        expected("'}'");
        while (!at(Token.CLOSE_BRACE) && !at(Token.END)) {
            next();
        }
    }

    final boolean inContext(int bit) {
        return (parser.context & bit) != 0;
    }

    /** Changes the context and returns the one before, to be put back with {@link #restore}. */
    final int context(int added, int removed) {
        int before = parser.context;
        parser.context = before & ~removed | added;
        return before;
    }

    final void restore(int context) {
        parser.context = context;
    }

    /** Goes one level deeper, or steps over the balanced stretch at hand when that is too deep. */
    final boolean enter() {
        if (parser.enter()) {
            return true;
        }
        giveUp();
        parser.leave();
        return false;
    }

    final void leave() {
        parser.leave();
    }

    private void giveUp() {
        long mark = here();
        int start = in.start;
        skipBalanced();
        close(Kind.GIVEN_UP, mark);
        parser.giveUp(start, Math.max(start, in.previousEnd), "This is nested too deeply to be read.");
    }

    /** Steps over tokens until the brackets that open here are closed again, or until a separator outside of them. */
    private void skipBalanced() {
        int open = 0;
        while (!at(Token.END)) {
            switch (in.token) {
                case OPEN_BRACE, OPEN_BRACKET, OPEN_PAREN -> open++;
                case CLOSE_BRACE, CLOSE_BRACKET, CLOSE_PAREN -> open--;
                case SEMICOLON, COMMA -> open = open == 0 ? -1 : open;
                default -> {}
            }
            if (open < 0) {
                return;
            }
            next();
        }
    }
}
