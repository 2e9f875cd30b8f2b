package dev.pagelift.script;

import org.jspecify.annotations.Nullable;

/**
 * Cuts the text into tokens, one at a time. What a character means can depend on the grammar ({@code /}, {@code >}, template and
 * JSX text), so the grammar asks for those readings by name.
 */
final class Scanner {

    /** NULs after the text, so that looking a few characters ahead needs no check. */
    private static final int PADDING = 4;

    final char[] text;
    final int length;
    private final Trivia trivia;

    Token token = Token.END;
    int start;
    int end;
    int previousEnd;
    boolean lineBreakBefore;

    /** What is wrong with the token at hand, as a sentence. */
    @Nullable
    String flaw;

    /** A place to come back to after looking ahead. */
    record State(Token token, int start, int end, int previousEnd, boolean lineBreakBefore, int comments) {}

    Scanner(String source) {
        length = source.length();
        text = new char[length + PADDING];
        source.getChars(0, length, text, 0);
        trivia = new Trivia(text, length);
    }

    State state() {
        return new State(token, start, end, previousEnd, lineBreakBefore, trivia.remembered());
    }

    void restore(State state) {
        token = state.token;
        start = state.start;
        end = state.end;
        previousEnd = state.previousEnd;
        lineBreakBefore = state.lineBreakBefore;
        flaw = null;
        trivia.forgetAfter(state.comments);
    }

    /** Says that this is a module, in which {@code <!--} starts no comment. */
    void forbidHtmlComments() {
        trivia.htmlComments = false;
    }

    /** Start and end of each comment passed so far. */
    int[] comments() {
        return trivia.comments();
    }

    /** Moves to the next token. */
    void scan() {
        previousEnd = end;
        start = trivia.skip(end);
        lineBreakBefore = trivia.sawLineEnd;
        flaw = trivia.flaw;
        char c = text[start];
        switch (Chars.group(c)) {
            case Chars.LETTER -> name();
            case Chars.DIGIT -> number();
            default -> punctuation(c);
        }
    }

    private void name() {
        int plain = Names.plainEnd(text, start + 1);
        end = text[plain] == '\\' || text[plain] >= 128 ? Names.end(text, plain, length) : plain;
        token = end == plain ? Keywords.find(text, start, end) : Token.NAME;
    }

    private void number() {
        token = Token.NUMBER;
        end = Numbers.end(text, start);
        if (end < length && Chars.continuesName(text[end])) {
            flaw = "A number runs into the name after it.";
        }
    }

    private void punctuation(char c) {
        switch (c) {
            case '{' -> take(Token.OPEN_BRACE);
            case '}' -> take(Token.CLOSE_BRACE);
            case '(' -> take(Token.OPEN_PAREN);
            case ')' -> take(Token.CLOSE_PAREN);
            case '[' -> take(Token.OPEN_BRACKET);
            case ']' -> take(Token.CLOSE_BRACKET);
            case ';' -> take(Token.SEMICOLON);
            case ',' -> take(Token.COMMA);
            case ':' -> take(Token.COLON);
            case '~' -> take(Token.TILDE);
            case '@' -> take(Token.AT);
            case '`' -> take(Token.TEMPLATE);
            case '.' -> dot();
            case '"', '\'' -> string(c);
            case '#' -> privateName();
            default -> rare(c);
        }
    }

    private void take(Token found) {
        token = found;
        end = start + found.length;
    }

    private void dot() {
        if (Chars.isDigit(text[start + 1])) {
            number();
        } else {
            take(text[start + 1] == '.' && text[start + 2] == '.' ? Token.ELLIPSIS : Token.DOT);
        }
    }

    private void string(char quote) {
        token = Token.STRING;
        int at = start + 1;
        while (at < length && text[at] != quote && text[at] != '\n' && text[at] != '\r') {
            at += text[at] == '\\' ? escapeLength(at) : 1;
        }
        if (at < length && text[at] == quote) {
            end = at + 1;
        } else {
            end = Math.min(at, length);
            flaw = "The string is not closed.";
        }
    }

    /** A backslash and what it escapes; CRLF counts as one character. */
    private int escapeLength(int backslash) {
        return text[backslash + 1] == '\r' && text[backslash + 2] == '\n' ? 3 : 2;
    }

    private void privateName() {
        token = Token.PRIVATE_NAME;
        end = Names.end(text, start + 1, length);
        if (end == start + 1) {
            flaw = "A '#' stands alone.";
        }
    }

    /** Operators, names that start with an escape or outside ASCII, the end, and what belongs nowhere. */
    private void rare(char c) {
        Token operator = Operators.longest(text, start);
        if (operator != Token.UNKNOWN) {
            take(operator);
        } else if (start >= length) {
            token = Token.END;
            end = length;
        } else {
            end = c == '\\' || c >= 128 ? Names.unusualEnd(text, start, length) : start;
            token = Token.NAME;
            if (end == start) {
                token = Token.UNKNOWN;
                end = start + 1;
                flaw = "This character has no meaning in a program.";
            }
        }
    }

    /** Reads the {@code >} at hand as the longest operator it starts. */
    void widenGreater() {
        take(Operators.longestFromGreater(text, start));
    }

    /** Reads an operator that starts with {@code <} as {@code <} alone. */
    void narrowLess() {
        if (token == Token.SHIFT_LEFT) {
            take(Token.LESS);
        }
    }

    /** Reads the {@code /} or {@code /=} at hand as the start of a regular expression. */
    void rereadAsRegex() {
        token = Token.REGEX;
        boolean inClass = false;
        int at = start + 1;
        while (at < length && !Chars.isLineEnd(text[at])) {
            char c = text[at];
            if (c == '/' && !inClass) {
                end = Names.end(text, at + 1, length);
                return;
            }
            inClass = c == '[' || inClass && c != ']';
            at += c == '\\' && !Chars.isLineEnd(text[at + 1]) ? 2 : 1;
        }
        end = Math.min(at, length);
        flaw = "The regular expression is not closed.";
    }

    /** Reads template characters after the token at hand, up to a substitution, the closing backtick or the end of the text. */
    void readTemplateText() {
        int at = end;
        while (at < length && text[at] != '`' && !(text[at] == '$' && text[at + 1] == '{')) {
            at += text[at] == '\\' ? 2 : 1;
        }
        takeRaw(Token.TEMPLATE_TEXT, at - end);
        flaw = end < length ? null : "The template is not closed.";
    }

    /** Reads JSX text after the token at hand, up to an element, an expression or the end of the text. */
    void readJsxText() {
        int at = end;
        boolean bare = false;
        while (at < length && text[at] != '<' && text[at] != '{') {
            bare |= text[at] == '>' || text[at] == '}';
            at++;
        }
        takeRaw(Token.JSX_TEXT, at - end);
        flaw = bare ? "JSX text holds a bare '>' or '}'." : null;
    }

    /** Takes characters right after the token at hand as the next one, whatever they would mean elsewhere. */
    void takeRaw(Token found, int chars) {
        previousEnd = end;
        lineBreakBefore = false;
        flaw = null;
        token = found;
        start = end;
        end = Math.min(length, start + chars);
    }

    /** Puts the token at hand back, to be read again as something else. */
    void putBack() {
        end = start;
    }

    /** Widens the word at hand to a JSX name, which may hold hyphens and one colon. */
    void widenJsxName() {
        token = Token.NAME;
        end = jsxNamePart(end);
        if (text[end] == ':' && Chars.startsName(text[end + 1])) {
            end = jsxNamePart(end + 1);
        }
    }

    private int jsxNamePart(int from) {
        int at = Names.end(text, from, length);
        while (text[at] == '-') {
            at = Names.end(text, at + 1, length);
        }
        return at;
    }

    /** Moves to the value of a JSX attribute: a string there has no escapes and may hold line ends. */
    void scanJsxValue() {
        scan();
        if (token != Token.STRING) {
            return;
        }
        int at = start + 1;
        while (at < length && text[at] != text[start]) {
            at++;
        }
        end = Math.min(length, at + 1);
        flaw = at < length ? null : "The attribute is not closed.";
    }

    /** Pretends that the text ends here: every rule then comes to its end by itself. */
    void stop() {
        token = Token.END;
        start = length;
        end = length;
    }
}
