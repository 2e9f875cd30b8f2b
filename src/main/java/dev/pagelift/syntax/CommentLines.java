package dev.pagelift.syntax;

import java.util.List;

/** Lines that are comments in one of the languages that a repository holds, told by how they begin. */
public final class CommentLines {

    /** A star with a blank goes on with a comment; one with a bracket is a case of a shell. */
    private static final List<String> STARTS = List.of("//", "#", "* ", "/*", "<!--", "{{/*");

    private CommentLines() {}

    /** Whether the line that holds an offset is one. */
    public static boolean isOne(String text, int offset) {
        int start = text.lastIndexOf('\n', offset) + 1;
        while (start < offset && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int first = start;
        return STARTS.stream().anyMatch(comment -> text.startsWith(comment, first));
    }
}
