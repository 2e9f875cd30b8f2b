package dev.pagelift.rule;

import dev.pagelift.rule.Block.Fence;
import dev.pagelift.rule.Block.Heading;
import dev.pagelift.rule.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** Cuts a Markdown page into headings, paragraphs and fenced code. */
final class Markdown {

    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();
    private int at;

    private Markdown(String text) {
        lines = text.lines().toList();
    }

    static List<Block> blocks(String text) {
        Markdown page = new Markdown(text);
        while (page.at < page.lines.size()) {
            page.next();
        }
        return page.blocks;
    }

    private void next() {
        String line = lines.get(at);
        if (line.isBlank()) {
            at++;
        } else if (fenceLength(line) > 0) {
            fence();
        } else if (headingLevel(line) > 0) {
            int level = headingLevel(line);
            blocks.add(new Heading(++at, level, line.substring(level).strip()));
        } else {
            paragraph();
        }
    }

    private void paragraph() {
        int start = at;
        StringBuilder text = new StringBuilder();
        while (at < lines.size() && isText(lines.get(at))) {
            text.append(at == start ? "" : " ").append(lines.get(at++).strip());
        }
        blocks.add(new Paragraph(start + 1, text.toString()));
    }

    private static boolean isText(String line) {
        return !line.isBlank() && fenceLength(line) == 0 && headingLevel(line) == 0;
    }

    private void fence() {
        int start = at;
        int length = fenceLength(lines.get(at));
        char sign = lines.get(at).charAt(0);
        StringBuilder text = new StringBuilder();
        for (at++; at < lines.size() && !closes(lines.get(at), sign, length); at++) {
            text.append(lines.get(at)).append('\n');
        }
        blocks.add(new Fence(start + 1, ++at, lines.get(start).substring(length).strip(), text.toString()));
    }

    private static boolean closes(String line, char sign, int length) {
        return run(line, sign) >= length && line.substring(run(line, sign)).isBlank();
    }

    /** How many signs open a fence here: three or more; 0 when this is no fence. */
    private static int fenceLength(String line) {
        int length = Math.max(run(line, '`'), run(line, '~'));
        return length >= 3 ? length : 0;
    }

    private static int headingLevel(String line) {
        int level = run(line, '#');
        return level <= 6 && level < line.length() && line.charAt(level) == ' ' ? level : 0;
    }

    private static int run(String line, char sign) {
        int length = 0;
        while (length < line.length() && line.charAt(length) == sign) {
            length++;
        }
        return length;
    }
}
