package dev.pagelift.fleet;

import dev.pagelift.report.Escape;
import dev.pagelift.report.html.Html;
import dev.pagelift.report.html.Page;
import dev.pagelift.rule.Rule;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.rule.language.Kebab;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fleet as one page that needs no server and loads nothing: numbers and bars as plain HTML, and every repository as data for the
 * page's own script, which filters and sorts them. Only that script may run.
 */
final class Dashboard {

    static final String FILE = "index.html";

    private static final String RESOURCES = "dev/pagelift/fleet/";
    private static final int BARS = 20;
    private static final int RULES = 40;

    private final Summary summary;
    private final @Nullable Trend trend;
    private final RuleSet rules;
    private final Page page = new Page("Pagelift fleet", RESOURCES + "dashboard.css", RESOURCES + "dashboard.js");

    Dashboard(Summary summary, @Nullable Trend trend, RuleSet rules) {
        this.summary = summary;
        this.trend = trend;
        this.rules = rules;
    }

    void write(Rows rows, BufferedWriter out) throws IOException {
        out.append(page.head());
        out.append("<header><h1>Pagelift fleet</h1>").append(sentence()).append("</header>\n<main id=\"content\">\n");
        numbers(out);
        adoption(out);
        rules(out);
        repositories("Easiest to move", "Little to do and nothing in the way.", summary.easiest(), out);
        repositories("Riskiest as they are", "Most errors and blockers.", summary.riskiest(), out);
        if (trend != null) {
            trend(trend, out);
        }
        explorer(rows, out);
        out.append("</main>\n").append(page.foot());
    }

    private String sentence() {
        int audited = summary.repositories() - summary.failed();
        return "<p>" + number(audited) + " of " + number(summary.repositories()) + " repositories audited"
                + (summary.failed() > 0 ? ", " + number(summary.failed()) + " could not be" : "")
                + (summary.incomplete() > 0 ? ", " + number(summary.incomplete()) + " only in part" : "") + ".</p>";
    }

    private void numbers(BufferedWriter out) throws IOException {
        out.append("<ul class=\"numbers\">");
        number("sites", summary.sites(), out);
        number("repositories that could move", summary.movable(), out);
        number("errors", summary.errors(), out);
        number("warnings", summary.warnings(), out);
        number("effort to move them all", summary.effort(), out);
        out.append("</ul>\n");
    }

    private static void number(String name, long value, BufferedWriter out) throws IOException {
        out.append("<li><b>").append(number(value)).append("</b> ").append(name).append("</li>");
    }

    private void adoption(BufferedWriter out) throws IOException {
        out.append("<section class=\"charts\">\n");
        bars("Sites by host", summary.hosts(), out);
        bars("Sites by deployment", summary.modes(), out);
        bars("Sites by framework", summary.frameworks(), out);
        out.append("</section>\n");
    }

    private void bars(String title, Map<String, Integer> counts, BufferedWriter out) throws IOException {
        out.append("<div><h2>").append(title).append("</h2>");
        if (counts.isEmpty()) {
            out.append("<p>None.</p></div>\n");
            return;
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        out.append("<table>");
        List<Map.Entry<String, Integer>> largest = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        for (Map.Entry<String, Integer> entry : largest.subList(0, Math.min(BARS, largest.size()))) {
            out.append("<tr><th scope=\"row\">")
                    .append(Escape.html(entry.getKey()))
                    .append("</th><td><meter min=\"0\" max=\"" + most + "\" value=\"" + entry.getValue() + "\">")
                    .append("</meter></td><td class=\"n\">")
                    .append(number(entry.getValue()))
                    .append("</td></tr>");
        }
        out.append("</table>");
        if (largest.size() > BARS) {
            out.append("<p>And " + (largest.size() - BARS) + " more.</p>");
        }
        out.append("</div>\n");
    }

    private void rules(BufferedWriter out) throws IOException {
        List<Map.Entry<String, Summary.Fired>> most = summary.rules().entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Summary.Fired>>comparingInt(
                                entry -> -entry.getValue().repositories())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        Html html = new Html().open("section").leaf("h2", "Findings by rule").openWide("Findings by rule");
        html.open("table", "class", "wide").open("thead").open("tr");
        List.of("Rule", "Level", "What").forEach(column -> html.leaf("th", column, "scope", "col"));
        List.of("Repositories", "Findings").forEach(column -> numberColumn(column, html));
        html.close().close().open("tbody");
        for (Map.Entry<String, Summary.Fired> entry : most.subList(0, Math.min(RULES, most.size()))) {
            Optional<Rule> rule = rules.find(entry.getKey());
            String level = rule.map(known -> Kebab.of(known.level())).orElse("");
            html.open("tr").open("td").leaf("code", entry.getKey()).close().leaf("td", level, "class", level);
            html.leaf("td", rule.map(Rule::title).orElse(""));
            html.leaf("td", number(entry.getValue().repositories()), "class", "n");
            html.leaf("td", number(entry.getValue().findings()), "class", "n").close();
        }
        out.append(html.close().close().close().close().toString());
    }

    private static void numberColumn(String name, Html html) {
        html.leaf("th", name, "scope", "col", "class", "n");
    }

    private static void repositories(String title, String what, List<Row> rows, BufferedWriter out) throws IOException {
        Html html = new Html()
                .open("section")
                .leaf("h2", title)
                .leaf("p", rows.isEmpty() ? "None." : what, "class", "soft");
        if (!rows.isEmpty()) {
            html.openWide(title).open("table", "class", "wide").open("thead").open("tr");
            html.leaf("th", "Repository", "scope", "col");
            List.of("Errors", "Warnings", "Blockers", "Effort").forEach(column -> numberColumn(column, html));
            html.close().close().open("tbody");
            for (Row row : rows) {
                html.open("tr").leaf("td", row.repository());
                for (int value : new int[] {row.errors(), row.warnings(), row.blockers(), row.effort()}) {
                    html.leaf("td", number(value), "class", "n");
                }
                html.close();
            }
            html.close().close().close();
        }
        out.append(html.close().toString());
    }

    private static void trend(Trend trend, BufferedWriter out) throws IOException {
        out.append("<section><h2>Since the earlier run</h2><p>Of the ")
                .append(number(trend.compared()))
                .append(" repositories that were audited both times:</p><table><thead><tr><td></td>")
                .append("<th scope=\"col\">Then</th><th scope=\"col\">Now</th></tr></thead><tbody>\n");
        change(
                "Repositories that could move",
                trend.before().movable(),
                trend.now().movable(),
                out);
        change("Errors", trend.before().errors(), trend.now().errors(), out);
        change("Warnings", trend.before().warnings(), trend.now().warnings(), out);
        change("Effort", trend.before().effort(), trend.now().effort(), out);
        out.append("</tbody></table>\n");
        changes("Moved", trend.moved(), out);
        changes("Better", trend.better(), out);
        changes("Worse", trend.worse(), out);
        out.append("</section>\n");
    }

    private static void change(String name, long before, long now, BufferedWriter out) throws IOException {
        out.append("<tr><th scope=\"row\">")
                .append(name)
                .append("</th><td class=\"n\">")
                .append(number(before))
                .append("</td><td class=\"n\">")
                .append(number(now))
                .append("</td></tr>\n");
    }

    private static void changes(String title, List<Trend.Change> changes, BufferedWriter out) throws IOException {
        if (changes.isEmpty()) {
            return;
        }
        out.append("<h3>").append(title).append("</h3><ul>");
        for (Trend.Change change : changes) {
            out.append("<li>")
                    .append(Escape.html(change.repository()))
                    .append(": " + change.before() + " errors then, " + change.now() + " now</li>");
        }
        out.append("</ul>\n");
    }

    /** The table of all; its rows are arrays, in the order in which the script names their parts. */
    private static void explorer(Rows rows, BufferedWriter out) throws IOException {
        out.append("<section id=\"explorer\"><h2>All repositories</h2>")
                .append("<noscript><p>Filters need JavaScript; <code>" + Tables.VALUES
                        + "</code> holds the same rows.</p></noscript>")
                .append("</section>\n<script type=\"application/json\" id=\"rows\">[");
        String[] separator = {"\n"};
        rows.forEach(row -> {
            // In a script element only a less-than sign could end the data, and in JSON it stands in strings alone.
            out.append(separator[0]).append(Json.line(cells(row)).replace("<", "\\u003c"));
            separator[0] = ",\n";
        });
        out.append("\n]</script>\n");
    }

    private static List<Object> cells(Row row) {
        return List.of(
                row.repository(),
                row.status(),
                row.sites().stream().map(SiteRow::mode).distinct().sorted().toList(),
                row.sites().stream()
                        .flatMap(site -> site.hosts().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                row.sites().stream()
                        .map(site -> site.framework() == null ? "" : site.framework())
                        .filter(framework -> !framework.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                row.errors(),
                row.warnings(),
                row.blockers(),
                row.effort(),
                List.copyOf(row.rules().keySet()),
                row.report() == null ? "" : row.report(),
                row.failure() == null ? "" : row.failure());
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
