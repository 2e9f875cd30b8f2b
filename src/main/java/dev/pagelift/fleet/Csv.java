package dev.pagelift.fleet;

import dev.pagelift.report.Escape;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of comma-separated values (RFC 4180) that a spreadsheet can open and a terminal can show without running anything. */
final class Csv {

    private Csv() {}

    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A spreadsheet takes a cell that begins like a formula for one; an apostrophe makes it text. */
    private static String cell(String text) {
        String shown = Escape.terminal(text);
        String start = shown.stripLeading();
        String safe = !start.isEmpty() && "=+-@".indexOf(start.charAt(0)) >= 0 ? "'" + shown : shown;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
