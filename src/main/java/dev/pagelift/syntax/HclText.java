package dev.pagelift.syntax;

import dev.pagelift.snapshot.Span;
import org.jspecify.annotations.Nullable;

/** Goes through a text of Terraform's language word by word. */
final class HclText {

    private final String text;
    private int at;

    HclText(String text) {
        this.text = text;
    }

    String all() {
        return text;
    }

    int offset() {
        return at;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    boolean isAt(char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }

    /** Moves past a sign, when it is there; {@code ==} and {@code =>} are signs of their own. */
    boolean takes(char wanted) {
        if (!isAt(wanted) || wanted == '=' && (text.startsWith("==", at) || text.startsWith("=>", at))) {
            return false;
        }
        at++;
        return true;
    }

    void skipOne() {
        at = Math.min(at + 1, text.length());
    }

    /** Blanks and comments within a line. */
    void skipSpaces() {
        while (at < text.length()) {
            if (text.charAt(at) == ' ' || text.charAt(at) == '\t') {
                at++;
            } else if (!skipsComment()) {
                return;
            }
        }
    }

    /** Blanks, line breaks and comments. */
    void skipBlank() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (!skipsComment()) {
                return;
            }
        }
    }

    private boolean skipsComment() {
        if (isAt('#') || text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
            return true;
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            at = end < 0 ? text.length() : end + 2;
            return true;
        }
        return false;
    }

    /** A name or number; null when none is here. */
    @Nullable
    Span word() {
        int start = at;
        while (at < text.length() && isOfWord(text.charAt(at))) {
            at++;
        }
        return at == start ? null : new Span(start, at);
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    @Nullable
    Span wordOrString() {
        Span string = string();
        return string == null ? word() : string;
    }

    /** A quoted text, or one between two lines with the same word; null when none is here. */
    @Nullable
    Span string() {
        int start = at;
        if (text.startsWith("<<", at)) {
            skipHereDocument();
            return new Span(start, at);
        }
        if (!isAt('"')) {
            return null;
        }
        skipQuoted();
        return new Span(start, at);
    }

    private void skipQuoted() {
        int depth = 0;
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (text.startsWith("${", at) || text.startsWith("%{", at)) {
                depth++;
            } else if (c == '}' && depth > 0) {
                depth--;
            } else if (c == '"' && depth > 0) {
                skipInner();
            } else if (c == '\n' || c == '"' && depth == 0) {
                at += c == '"' ? 1 : 0;
                return;
            }
        }
        at = Math.min(at, text.length());
    }

    /** A text within an interpolation, up to its closing quote. */
    private void skipInner() {
        do {
            at += isAt('\\') ? 2 : 1;
        } while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n');
    }

    private void skipHereDocument() {
        at += text.startsWith("<<-", at) ? 3 : 2;
        Span word = word();
        String end = word == null ? "" : word.of(text);
        while (at < text.length()) {
            int line = text.indexOf('\n', at) + 1;
            at = line == 0 ? text.length() : line;
            int next = text.indexOf('\n', at);
            String content = text.substring(at, next < 0 ? text.length() : next).strip();
            if (content.equals(end)) {
                at = next < 0 ? text.length() : next;
                return;
            }
        }
    }

    /** Whether nothing more of a value can follow. */
    boolean isAtEndOfValue() {
        return isAtEnd() || ",]}\r\n".indexOf(text.charAt(at)) >= 0;
    }

    /** The rest of an expression, brackets and texts in it included. */
    void skipExpression() {
        while (!isAtEndOfValue()) {
            if (string() == null) {
                char c = text.charAt(at);
                at++;
                if (c == '(' || c == '[' || c == '{') {
                    skipBrackets();
                } else if (c == '?' || c == ':') {
                    skipBlank();
                }
            }
        }
    }

    /** Up to behind the bracket that closes the one before. */
    void skipBrackets() {
        int depth = 1;
        while (at < text.length() && depth > 0) {
            if (string() == null && !skipsComment()) {
                char c = text.charAt(at++);
                depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
            }
        }
    }
}
