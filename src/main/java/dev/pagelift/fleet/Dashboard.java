package dev.pagelift.fleet;

import dev.pagelift.audit.Digest;
import dev.pagelift.report.Escape;
import dev.pagelift.rule.Rule;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.rule.language.Kebab;
import dev.pagelift.snapshot.Bundled;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.Base64;
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
    private final String style = Bundled.text(RESOURCES + "dashboard.css");
    private final String script = Bundled.text(RESOURCES + "dashboard.js");

    Dashboard(Summary summary, @Nullable Trend trend, RuleSet rules) {
        this.summary = summary;
        this.trend = trend;
        this.rules = rules;
    }

    void write(Rows rows, BufferedWriter out) throws IOException {
        out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ")
                .append(hash(style))
                .append("; script-src ")
                .append(hash(script))
                .append("; base-uri 'none'; form-action 'none'\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append("<title>Pagelift fleet</title>\n<style>").append(style).append("</style>\n</head>\n<body>\n");
        out.append("<header><h1>Pagelift fleet</h1>").append(sentence()).append("</header>\n<main>\n");
        numbers(out);
        adoption(out);
        rules(out);
        repositories("Easiest to move", "Little to do and nothing in the way.", summary.easiest(), out);
        repositories("Riskiest as they are", "Most errors and blockers.", summary.riskiest(), out);
        if (trend != null) {
            trend(trend, out);
        }
        explorer(rows, out);
        out.append("</main>\n<script>").append(script).append("</script>\n</body>\n</html>\n");
    }

    /** As a Content-Security-Policy names what it allows. */
    private static String hash(String text) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Digest.sha256(text)) + "'";
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
        out.append("<section><h2>Findings by rule</h2><table class=\"wide\"><thead><tr><th scope=\"col\">Rule</th>")
                .append("<th scope=\"col\">Level</th><th scope=\"col\">What</th><th scope=\"col\">Repositories</th>")
                .append("<th scope=\"col\">Findings</th></tr></thead><tbody>\n");
        for (Map.Entry<String, Summary.Fired> entry : most.subList(0, Math.min(RULES, most.size()))) {
            Optional<Rule> rule = rules.find(entry.getKey());
            String level = rule.map(known -> Kebab.of(known.level())).orElse("");
            out.append("<tr><td><code>")
                    .append(Escape.html(entry.getKey()))
                    .append("</code></td><td class=\"")
                    .append(level)
                    .append("\">")
                    .append(level)
                    .append("</td><td>")
                    .append(Escape.html(rule.map(Rule::title).orElse("")))
                    .append("</td><td class=\"n\">")
                    .append(number(entry.getValue().repositories()))
                    .append("</td><td class=\"n\">")
                    .append(number(entry.getValue().findings()))
                    .append("</td></tr>\n");
        }
        out.append("</tbody></table></section>\n");
    }

    private static void repositories(String title, String what, List<Row> rows, BufferedWriter out) throws IOException {
        out.append("<section><h2>")
                .append(title)
                .append("</h2><p>")
                .append(what)
                .append("</p>");
        if (rows.isEmpty()) {
            out.append("<p>None.</p></section>\n");
            return;
        }
        out.append("<table class=\"wide\"><thead><tr><th scope=\"col\">Repository</th><th scope=\"col\">Errors</th>")
                .append(
                        "<th scope=\"col\">Warnings</th><th scope=\"col\">Blockers</th><th scope=\"col\">Effort</th></tr></thead><tbody>\n");
        for (Row row : rows) {
            out.append("<tr><td>").append(Escape.html(row.repository())).append("</td>");
            for (int value : new int[] {row.errors(), row.warnings(), row.blockers(), row.effort()}) {
                out.append("<td class=\"n\">").append(number(value)).append("</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody></table></section>\n");
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
