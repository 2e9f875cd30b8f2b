package dev.pagelift.fleet;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of comma-separated values (RFC 4180) that a spreadsheet can open without running anything. */
final class Csv {

    private Csv() {}

    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A spreadsheet takes a cell that begins like a formula for one; an apostrophe makes it text. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
