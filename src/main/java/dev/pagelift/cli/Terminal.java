package dev.pagelift.cli;

import dev.pagelift.report.Style;
import java.io.PrintStream;
import java.util.Map;

/**
 * Where a command prints, and what the place can show.
 *
 * @param interactive whether a person sees the output
 */
record Terminal(PrintStream out, PrintStream err, Map<String, String> environment, boolean interactive) {

    Style style() {
        boolean forced = isSet("FORCE_COLOR") || isSet("CLICOLOR_FORCE");
        boolean refused = isSet("NO_COLOR") || "dumb".equals(environment.get("TERM"));
        boolean colour = forced || interactive && !refused;
        return new Style(colour, colour && interactive, width());
    }

    private boolean isSet(String variable) {
        String value = environment.get(variable);
        return value != null && !value.isEmpty() && !value.equals("0");
    }

    private int width() {
        String columns = environment.get("COLUMNS");
        return columns != null && columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : 100;
    }

    /** Shows on standard error what takes longer than a second, until it is closed. */
    Waiting waiting(String task) {
        return new Waiting(err, interactive, task);
    }
}
