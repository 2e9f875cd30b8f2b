package dev.pagelift.script;

import java.util.List;

/**
 * One thing that goes wrong in a text, as in a file that is being edited or merged.
 *
 * @param where in parts per million of the text
 * @param what which of {@link #PIECES} is concerned, where one is
 */
record Damage(Way way, int where, int what) {

    static final int WHOLE = 1_000_000;

    static final List<String> PIECES = List.of(
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "<",
            ">",
            ",",
            ";",
            ":",
            "?",
            "=>",
            "=",
            "...",
            ".",
            "?.",
            "`",
            "${",
            "'",
            "\"",
            "/",
            "*/",
            "/*",
            "//",
            "#",
            "@",
            "!",
            "++",
            "&&",
            "</",
            "/>",
            "<a>",
            "\n",
            "\\",
            "\u2028",
            "\0",
            " async ",
            " await ",
            " yield ",
            " class ",
            " function ",
            " import ",
            " export ",
            " let ",
            " of ",
            " in ",
            " as ",
            " extends ",
            " type ",
            " enum ",
            " using ",
            " case ",
            " if (",
            " for (",
            " else ",
            "<<<<<<< ours\n");

    enum Way {
        INSERT,
        REMOVE,
        REMOVE_LINE,
        DOUBLE_LINE,
        CUT
    }

    String to(String text) {
        if (text.isEmpty()) {
            return piece();
        }
        int at = (int) ((long) where * text.length() / WHOLE);
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        int lineEnd = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at) + 1;
        return switch (way) {
            case INSERT -> text.substring(0, at) + piece() + text.substring(at);
            case REMOVE -> text.substring(0, at) + text.substring(Math.min(at + 1, text.length()));
            case REMOVE_LINE -> text.substring(0, lineStart) + text.substring(lineEnd);
            case DOUBLE_LINE -> text.substring(0, lineEnd) + text.substring(lineStart);
            case CUT -> text.substring(0, at);
        };
    }

    private String piece() {
        return PIECES.get(what % PIECES.size());
    }
}
