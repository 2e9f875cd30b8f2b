package dev.pagelift.fleet;

import dev.pagelift.rule.RuleSet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is made of a journal: the tables, the dashboard, and a few lines for the terminal. */
public final class FleetReport {

    private static final int FAILURES = 10;
    private static final int WORDS = 6;

    private final Summary summary;
    private final Rows rows;
    private final FleetFolder folder;

    private FleetReport(Summary summary, Rows rows, FleetFolder folder) {
        this.summary = summary;
        this.rows = rows;
        this.folder = folder;
    }

    /**
     * Writes the tables and the dashboard.
     *
     * @param repositories those to report, in order
     * @param earlier the journal of an earlier run to compare with, or null
     */
    public static FleetReport write(
            List<String> repositories, Journal journal, @Nullable Journal earlier, RuleSet rules, FleetFolder folder)
            throws IOException {
        Rows rows = new Rows(repositories, journal);
        Summary summary = Summary.of(rows);
        Trend trend = earlier == null ? null : Trend.between(earlier, rows);
        Tables.write(rows, folder);
        folder.writeText(Dashboard.FILE, out -> new Dashboard(summary, trend, rules).write(rows, out));
        return new FleetReport(summary, rows, folder);
    }

    public boolean hasFailures() {
        return summary.failed() > 0;
    }

    /** For a person who has waited for it; names from the list are not escaped for the terminal. */
    public List<String> lines() throws IOException {
        List<String> lines = new java.util.ArrayList<>();
        lines.add((summary.repositories() - summary.failed()) + " of " + summary.repositories()
                + " repositories audited: " + summary.sites() + " sites, " + summary.errors() + " errors, "
                + summary.warnings() + " warnings.");
        lines.add(summary.movable() + " could move to Workers with static assets (effort " + summary.effort()
                + " in all); sites by deployment: " + words(summary.modes()) + ".");
        failures(lines);
        lines.add("Results: " + folder.path(Dashboard.FILE) + ", " + Tables.VALUES + ", " + Tables.LINES + ", sarif/.");
        return lines;
    }

    private void failures(List<String> lines) throws IOException {
        if (summary.failed() > 0) {
            lines.add(summary.failed() + " could not be audited ('--retry-failed' tries them again):");
            List<String> shown = new java.util.ArrayList<>();
            rows.forEach(row -> {
                if (row.failure() != null && shown.size() < FAILURES) {
                    shown.add("  " + row.repository() + ": " + row.failure());
                }
            });
            lines.addAll(shown);
            if (summary.failed() > FAILURES) {
                lines.add("  and " + (summary.failed() - FAILURES) + " more; see 'failure' in " + Tables.VALUES + ".");
            }
        }
    }

    private static String words(Map<String, Integer> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(WORDS)
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
