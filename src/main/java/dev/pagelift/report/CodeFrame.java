package dev.pagelift.report;

import dev.pagelift.audit.Finding;

/**
 * A line of code and what to mark below it, fit for printing.
 *
 * @param before how many cells stand before the mark
 * @param marked how many cells are marked, at least one
 */
record CodeFrame(String line, int before, int marked) {

    private static final int CONTEXT = 20;

    /**
     * The frame of a finding.
     *
     * @param width the cells there are for the line; a longer one is cut on both sides of the mark
     */
    static CodeFrame of(Finding finding, int width) {
        String text = finding.line();
        int start = finding.start();
        int end = finding.end();
        int from = start;
        for (int room = CONTEXT; from > 0 && (room > 0 || Columns.width(Escape.terminal(text)) <= width); room--) {
            from = text.offsetByCodePoints(from, -1);
        }
        String before = (from > 0 ? "…" : "") + Escape.terminal(text.substring(from, start));
        String marked = Escape.terminal(text.substring(start, end));
        // Once more as a whole, for what is harmless in pieces.
        String whole = Escape.terminal(before + marked + text.substring(end));
        String line = Columns.cut(whole, width);
        int room = Math.max(1, Columns.width(line) - Columns.width(before));
        return new CodeFrame(line, Columns.width(before), Math.max(1, Math.min(room, Columns.width(marked))));
    }
}
