package dev.pagelift.fix.data;

/** How a text is laid out: its line breaks, its indentation. */
final class Layout {

    private Layout() {}

    static String lineBreak(String text) {
        int feed = text.indexOf('\n');
        return feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
    }

    static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** The offset of the line break that ends the line of an offset, or the end of the text. */
    static int lineEnd(String text, int offset) {
        int feed = text.indexOf('\n', offset);
        if (feed < 0) {
            return text.length();
        }
        return feed > offset && text.charAt(feed - 1) == '\r' ? feed - 1 : feed;
    }

    /** The offset behind the line break that ends the line of an offset. */
    static int nextLine(String text, int offset) {
        int feed = text.indexOf('\n', offset);
        return feed < 0 ? text.length() : feed + 1;
    }

    /** The blanks at the start of the line of an offset. */
    static String indentation(String text, int offset) {
        int start = lineStart(text, offset);
        return text.substring(start, skipBlanks(text, start));
    }

    /** Whether only blanks stand before an offset on its line. */
    static boolean startsLine(String text, int offset) {
        return skipBlanks(text, lineStart(text, offset)) >= offset;
    }

    static int skipBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** One step of indentation: that of the first indented line, or two spaces. */
    static String unit(String text) {
        for (int start = 0; start < text.length(); start = nextLine(text, start)) {
            int content = skipBlanks(text, start);
            if (content > start && content < lineEnd(text, start) && "/*#".indexOf(text.charAt(content)) < 0) {
                return text.substring(start, content);
            }
        }
        return "  ";
    }
}
