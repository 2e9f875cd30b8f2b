package dev.pagelift.syntax;

import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits shell text into simple commands of words. It knows quotes, comments, line continuations, separators and here-documents;
 * it expands nothing, so a word with a variable keeps it as written.
 */
public final class Shell {

    /** A word without its quotes, and where it stands in the text. */
    public record Word(String text, Span span) {}

    /** Words that are run together, assignments in front included. */
    public record Command(List<Word> words) {

        public Span span() {
            return new Span(
                    words.get(0).span().start(),
                    words.get(words.size() - 1).span().end());
        }
    }

    private final String text;
    private final List<Command> commands = new ArrayList<>();
    private List<Word> words = new ArrayList<>();
    private final List<String> hereDocuments = new ArrayList<>();
    private int at;

    private Shell(String text) {
        this.text = text;
    }

    /** The commands of a text, in order; those inside a substitution are not among them. */
    public static List<Command> commands(String text) {
        Shell shell = new Shell(text);
        shell.read();
        return List.copyOf(shell.commands);
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                endCommand();
                at++;
                skipHereDocuments();
            } else if (";&|()".indexOf(c) >= 0) {
                endCommand();
                at++;
            } else if (c == '#') {
                at = endOfLine(at);
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (text.startsWith("\\\n", at)) {
                at += 2;
            } else if (text.startsWith("\\\r\n", at)) {
                at += 3;
            } else if (text.startsWith("<<", at)) {
                hereDocument();
            } else {
                word();
            }
        }
        endCommand();
    }

    private void endCommand() {
        if (!words.isEmpty()) {
            commands.add(new Command(List.copyOf(words)));
            words = new ArrayList<>();
        }
    }

    private void word() {
        int start = at;
        StringBuilder word = new StringBuilder();
        while (at < text.length() && !endsWord(text.charAt(at))) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                quoted(c, word);
            } else if (c == '\\' && at + 1 < text.length()) {
                if (text.charAt(at + 1) == '\n') {
                    break;
                }
                word.append(text.charAt(at + 1));
                at += 2;
            } else if (text.startsWith("${{", at)) {
                verbatim("}}", word);
            } else if (text.startsWith("$(", at)) {
                substitution(word);
            } else {
                word.append(c);
                at++;
            }
        }
        if (at == start) {
            at++;
        } else {
            words.add(new Word(word.toString(), new Span(start, at)));
        }
    }

    private static boolean endsWord(char c) {
        return Character.isWhitespace(c) || ";&|()".indexOf(c) >= 0;
    }

    private void quoted(char quote, StringBuilder word) {
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            if (quote == '"' && text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            word.append(text.charAt(at++));
        }
        at = Math.min(at + 1, text.length());
    }

    /** Copies up to and including a closing mark. */
    private void verbatim(String close, StringBuilder word) {
        int end = text.indexOf(close, at);
        end = end < 0 ? text.length() : end + close.length();
        word.append(text, at, end);
        at = end;
    }

    private void substitution(StringBuilder word) {
        int depth = 0;
        do {
            char c = text.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            word.append(c);
            at++;
        } while (at < text.length() && (depth > 0 || text.charAt(at - 1) == '$'));
    }

    private void hereDocument() {
        at += 2;
        if (at < text.length() && text.charAt(at) == '<') {
            at++;
            return;
        }
        while (at < text.length() && "- \t'\"\\".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int start = at;
        while (at < text.length() && !endsWord(text.charAt(at)) && "'\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        hereDocuments.add(text.substring(start, at));
        while (at < text.length() && "'\"".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void skipHereDocuments() {
        for (String end : hereDocuments) {
            while (at < text.length()) {
                int line = endOfLine(at);
                boolean last = text.substring(at, line).strip().equals(end);
                at = Math.min(line + 1, text.length());
                if (last) {
                    break;
                }
            }
        }
        hereDocuments.clear();
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
