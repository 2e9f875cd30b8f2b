package dev.pagelift.report;

/** Makes text from a repository harmless for the medium it is printed on. */
final class Escape {

    private Escape() {}

    /** One line for a terminal: control and direction-changing characters become visible, tabs become single blanks. */
    static String terminal(String text) {
        StringBuilder safe = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnsafe(c)) {
                if (safe == null) {
                    safe = new StringBuilder(text.substring(0, i));
                }
                safe.append(c == '\t' ? " " : visible(c));
            } else if (safe != null) {
                safe.append(c);
            }
        }
        return safe == null ? text : safe.toString();
    }

    /** Whether a character can move the cursor, hide text or change its direction. */
    static boolean isUnsafe(char c) {
        return c < 0x20
                || c >= 0x7f && c <= 0x9f
                || c >= 0x202a && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069
                || c == 0x200e
                || c == 0x200f
                || c == 0x061c
                || c == 0x2028
                || c == 0x2029
                || c == 0xfeff;
    }

    private static String visible(char c) {
        return c < 0x20 ? String.valueOf((char) (0x2400 + c)) : String.format("<U+%04X>", (int) c);
    }
}
