package dev.pagelift.audit;

import dev.pagelift.snapshot.LineMap;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A comment {@code pagelift: ignore rule-id[, rule-id] — reason}, or {@code ignore-file}, in the form of its file's syntax. It
 * silences the line it stands on, or the next line with content when it stands alone.
 *
 * @param rules empty when it names none
 * @param reason empty when it gives none, and then it silences nothing
 * @param line the line it is about, or {@link #WHOLE_FILE}
 */
record IgnoreComment(Location at, List<String> rules, String reason, int line) {

    static final int WHOLE_FILE = 0;

    private static final String MARK = "pagelift:";
    private static final String LINE = "ignore";
    private static final String FILE = "ignore-file";

    /** All such comments of a file, in its order. */
    static List<IgnoreComment> in(SourceFile file) {
        String text = file.text();
        List<IgnoreComment> comments = new ArrayList<>();
        for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
            read(file, at).ifPresent(comments::add);
        }
        return comments;
    }

    private static Optional<IgnoreComment> read(SourceFile file, int mark) {
        LineMap lines = file.lines();
        int line = lines.line(mark);
        String before = file.text().substring(lines.startOf(line), mark);
        String after = file.text().substring(mark + MARK.length(), lines.endOf(line));
        for (CommentSyntax syntax : CommentSyntax.of(file.path())) {
            if (syntax.opensAtEndOf(before)) {
                Location at = file.locate(new Span(
                        mark, mark + MARK.length() + after.stripTrailing().length()));
                int next = syntax.startsLine(before) ? nextLine(file, line, syntax) : line;
                return parse(at, syntax.textOf(after), next);
            }
        }
        return Optional.empty();
    }

    /** The next line that is neither blank nor a comment, so that comments can be stacked. */
    private static int nextLine(SourceFile file, int line, CommentSyntax syntax) {
        LineMap lines = file.lines();
        for (int next = line + 1; next <= lines.lineCount(); next++) {
            String text = file.text().substring(lines.startOf(next), lines.endOf(next));
            if (!text.isBlank() && !syntax.isAllOf(text)) {
                return next;
            }
        }
        return line;
    }

    private static Optional<IgnoreComment> parse(Location at, String text, int line) {
        int end = wordEnd(text, 0);
        String verb = text.substring(0, end);
        if (!verb.equals(LINE) && !verb.equals(FILE)) {
            return Optional.empty();
        }
        List<String> rules = new ArrayList<>();
        int rest = end;
        boolean more = true;
        while (more) {
            int start = skipBlanks(text, rest);
            end = wordEnd(text, start);
            if (end > start) {
                rules.add(text.substring(start, end));
            }
            more = end > start && end < text.length() && text.charAt(end) == ',';
            rest = more ? end + 1 : end;
        }
        return Optional.of(
                new IgnoreComment(at, rules, reason(text.substring(rest)), verb.equals(FILE) ? WHOLE_FILE : line));
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Ids and verbs are letters, digits and dashes inside; a dash at the end of one is the dash before the reason. */
    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || isInnerDash(text, from, at))) {
            at++;
        }
        return at;
    }

    private static boolean isInnerDash(String text, int start, int at) {
        return text.charAt(at) == '-'
                && at > start
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** The text behind dashes or a colon; a reason without a letter is none. */
    private static String reason(String rest) {
        int at = 0;
        while (at < rest.length()
                && (Character.isWhitespace(rest.charAt(at)) || "-–—:".indexOf(rest.charAt(at)) >= 0)) {
            at++;
        }
        String reason = rest.substring(at).strip();
        return reason.chars().anyMatch(Character::isLetter) ? reason : "";
    }
}
