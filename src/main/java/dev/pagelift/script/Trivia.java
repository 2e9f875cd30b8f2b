package dev.pagelift.script;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Skips what stands between tokens: blanks, line ends, comments and merge conflict markers. Remembers where comments stand. */
final class Trivia {

    private static final int MARKER_LENGTH = 7;

    private final char[] text;
    private final int length;
    private int[] comments = new int[16];
    private int used;

    /** Whether {@code <!--} starts a comment anywhere, as in scripts that are no modules, and not only at the start of a line. */
    boolean htmlComments = true;

    /** Whether the last stretch skipped held a line end. */
    boolean sawLineEnd;

    /** Whether the last stretch skipped held something no program may hold, and what. */
    @Nullable
    String flaw;

    Trivia(char[] text, int length) {
        this.text = text;
        this.length = length;
    }

    /** The offset of the first character at or after {@code from} that belongs to a token, or the end of the text. */
    int skip(int from) {
        sawLineEnd = false;
        flaw = null;
        int at = from;
        while (true) {
            char c = text[at];
            if (c == ' ') {
                at++;
            } else if (Chars.startsToken(c)) {
                return at;
            } else {
                int after = skipOne(c, at, from);
                if (after == at) {
                    return at;
                }
                at = after;
            }
        }
    }

    private static boolean opensMarker(char c) {
        return c >= '<' && c <= '>' || c == '|' || c == '-' || c == '#';
    }

    /** Steps over one blank, line end, comment or marker; stays where it is before anything else. */
    private int skipOne(char c, int at, int from) {
        switch (Chars.group(c)) {
            case Chars.BLANK -> {
                return at + 1;
            }
            case Chars.LINE_END -> {
                sawLineEnd = true;
                return at + 1;
            }
            default -> {
                return c == '/' ? slash(at) : marker(c, at, sawLineEnd || from == 0);
            }
        }
    }

    private int slash(int at) {
        if (text[at + 1] == '/') {
            return lineComment(at);
        }
        return text[at + 1] == '*' ? blockComment(at) : at;
    }

    private int lineComment(int start) {
        int at = restOfLine(start);
        remember(start, at);
        return at;
    }

    private int restOfLine(int from) {
        int at = from;
        while (at < length && !Chars.isLineEnd(text[at])) {
            at++;
        }
        return at;
    }

    private int blockComment(int start) {
        int at = start + 2;
        while (at < length && !(text[at] == '*' && text[at + 1] == '/')) {
            sawLineEnd |= Chars.isLineEnd(text[at]);
            at++;
        }
        if (at >= length) {
            flaw = "The comment is not closed.";
        }
        int end = Math.min(length, at + 2);
        remember(start, end);
        return end;
    }

    /** Annex B's HTML comments, a hashbang, and markers left by a merge. But for the first, only the start of a line can hold them. */
    private int marker(char c, int at, boolean atLineStart) {
        if (c == '<' && (htmlComments || atLineStart) && startsWith("<!--", at)) {
            return lineComment(at);
        }
        if (!atLineStart) {
            return at;
        }
        if (startsWith("-->", at) || at == firstOffset() && startsWith("#!", at)) {
            return lineComment(at);
        }
        if (opensMarker(c) && isConflictMarker(c, at)) {
            flaw = "A merge conflict is left in the file.";
            return restOfLine(at);
        }
        return at;
    }

    /** Where the text begins after a byte order mark. */
    private int firstOffset() {
        return text[0] == '\ufeff' ? 1 : 0;
    }

    private boolean isConflictMarker(char c, int at) {
        if (at + MARKER_LENGTH >= length || c == '-' || c == '#') {
            return false;
        }
        for (int i = 1; i < MARKER_LENGTH; i++) {
            if (text[at + i] != c) {
                return false;
            }
        }
        return c == '=' ? Chars.isLineEnd(text[at + MARKER_LENGTH]) : text[at + MARKER_LENGTH] == ' ';
    }

    private boolean startsWith(String word, int at) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= length || text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void remember(int start, int end) {
        if (used == comments.length) {
            comments = Arrays.copyOf(comments, used * 2);
        }
        comments[used++] = start;
        comments[used++] = end;
    }

    /** How much is remembered, to come back to with {@link #forgetAfter}. */
    int remembered() {
        return used;
    }

    void forgetAfter(int remembered) {
        used = remembered;
    }

    /** Start and end of each comment in turn. */
    int[] comments() {
        return Arrays.copyOf(comments, used);
    }
}
