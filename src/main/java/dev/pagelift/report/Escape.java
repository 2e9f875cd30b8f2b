package dev.pagelift.report;

/**
 * Makes text from a repository harmless for the medium it is printed on. Each medium has one method, and every name, key, line and
 * message passes through it.
 */
public final class Escape {

    /** Inside a line, other signs mean nothing to Markdown; text from a repository never starts one. */
    private static final String MARKDOWN_SIGNS = "\\`*_[]|~$";

    /** The first half of every character from U+E0000, invisible ones that can spell a text. */
    private static final char TAG_CHARACTERS = 0xdb40;

    private Escape() {}

    /**
     * One line for a terminal or a log: control and direction-changing characters become visible, tabs become single blanks, and
     * what the log readers of GitHub and Azure take for a command anywhere in a line is broken.
     */
    public static String terminal(String text) {
        StringBuilder safe = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean command = (c == '#' || c == ':') && startsCommand(text, i);
            if (command || isUnsafe(c)) {
                if (safe == null) {
                    safe = new StringBuilder(text.length() + 16).append(text, 0, i);
                }
                safe.append(command ? c + " " : visible(c));
            } else if (safe != null) {
                safe.append(c);
            }
        }
        return safe == null ? text : safe.toString();
    }

    /** A blank can become the end of a line, and blanks before a command do not count. */
    private static boolean startsCommand(String text, int at) {
        boolean first = at == 0 || text.charAt(at - 1) <= ' ';
        return text.startsWith("##[", at)
                || text.startsWith("##vso[", at)
                || first && text.startsWith("::", at) && text.indexOf("::", at + 2) > 0;
    }

    /** Whether a character can move the cursor, hide, or change the direction of text. */
    static boolean isUnsafe(char c) {
        return c < 0x20
                || c >= 0x7f && c <= 0x9f
                || c >= 0x202a && c <= 0x202e
                || c == 0x200b
                || c == 0x200e
                || c == 0x200f
                || c >= 0x2060 && c <= 0x206f
                || c == 0x00ad
                || c == 0x061c
                || c == 0x180e
                || c == 0x2028
                || c == 0x2029
                || c == 0xfeff
                || c >= 0xfff9 && c <= 0xfffb
                || c == TAG_CHARACTERS;
    }

    private static String visible(char c) {
        if (c == '\t') {
            return " ";
        }
        return c < 0x20 ? String.valueOf((char) (0x2400 + c)) : String.format("<U+%04X>", (int) c);
    }

    /** Text or the value of an attribute in quotes. */
    public static String html(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(isUnsafe(c) && c != '\n' ? html(visible(c)) : String.valueOf(c));
            }
        }
        return safe.toString();
    }

    /** Running text in GitHub's Markdown: no markup, no link, and nobody is mentioned. */
    static String markdown(String text) {
        String line = terminal(text);
        StringBuilder safe = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (startsLink(line, i)) {
                // An entity or a backslash is gone before names and addresses are linked; an invisible character stays.
                safe.append(c).append("&#8203;");
            } else if (c == '<' || c == '>' || c == '&') {
                safe.append(html(String.valueOf(c)));
            } else {
                safe.append(MARKDOWN_SIGNS.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return safe.toString();
    }

    private static boolean startsLink(String line, int at) {
        char c = line.charAt(at);
        return c == '@'
                || c == '#'
                || c == ':' && line.startsWith("//", at + 1)
                || c == 'w' && line.startsWith("ww.", at + 1);
    }

    /** A code span of Markdown; in it nothing is markup. It may stand in a cell of a table. */
    static String markdownCode(String text) {
        String line = terminal(text).replace("|", "\\|");
        String fence = "`".repeat(longestRun(line, '`') + 1);
        boolean padded = line.startsWith("`") || line.endsWith("`") || line.isBlank();
        return fence + (padded ? " " : "") + line + (padded ? " " : "") + fence;
    }

    static int longestRun(String text, char wanted) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == wanted ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** What stands behind the second {@code ::} of a workflow command. */
    static String command(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '%' -> safe.append("%25");
                case '\r' -> safe.append("%0D");
                case '\n' -> safe.append("%0A");
                default -> safe.append(isUnsafe(c) ? visible(c) : String.valueOf(c));
            }
        }
        return safe.toString();
    }

    /** The value of a property of a workflow command. */
    static String commandProperty(String text) {
        return command(text).replace(":", "%3A").replace(",", "%2C");
    }

    /**
     * A SARIF message. {@code [text](target)} in it is a link, so the brackets of what could become one are set apart; a backslash
     * would do by the standard, but not every viewer knows that.
     */
    static String sarif(String text) {
        return text.replace("](", "] (");
    }

    /** The text of a link in a SARIF message. */
    static String sarifLinkText(String text) {
        return sarif(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
    }
}
