package dev.pagelift.report;

import java.util.ArrayList;
import java.util.List;

/** How wide text is on a terminal, and how it is broken into lines. Text comes in already harmless, see {@link Escape#terminal}. */
final class Columns {

    private static final int EMOJI = 0x1f300;
    private static final int LAST_WIDE = 0x3fffd;

    private Columns() {}

    /** In cells: two for East Asian wide characters and emoji, none for marks that combine with the character before. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += width(text.codePointAt(i));
        }
        return width;
    }

    private static int width(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    private static boolean isWide(int codePoint) {
        return codePoint >= 0x1100 && codePoint <= 0x115f
                || codePoint >= 0x2e80 && codePoint <= 0xa4cf && codePoint != 0x303f
                || codePoint >= 0xac00 && codePoint <= 0xd7a3
                || codePoint >= 0xf900 && codePoint <= 0xfaff
                || codePoint >= 0xfe30 && codePoint <= 0xfe6f
                || codePoint >= 0xff00 && codePoint <= 0xff60
                || codePoint >= 0xffe0 && codePoint <= 0xffe6
                || codePoint >= EMOJI && codePoint <= LAST_WIDE;
    }

    /**
     * Breaks at blanks. A word that is too long for a line gets one of its own and stays whole, so that it can be copied.
     *
     * @param first cells that are taken on the first line already
     */
    static List<String> wrap(String text, int first, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = first;
        for (String word : text.split(" ")) {
            int length = width(word);
            if (!line.isEmpty() && used + 1 + length > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            used += length + (line.isEmpty() ? 0 : 1);
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The start of a text, with an ellipsis when it had to be cut. */
    static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        int end = 0;
        int used = 1;
        while (used + width(text.codePointAt(end)) <= width) {
            used += width(text.codePointAt(end));
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(0, end) + "…";
    }
}
