package dev.pagelift.fleet;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a fleet for other programs, in the order of the list. The columns are explained in the README's section on fleets. */
final class Tables {

    static final String LINES = "repositories.jsonl";
    static final String VALUES = "repositories.csv";

    private static final List<String> COLUMNS = List.of(
            "repository",
            "status",
            "failure",
            "revision",
            "sites",
            "modes",
            "hosts",
            "frameworks",
            "errors",
            "warnings",
            "notes",
            "blockers",
            "fixable",
            "effort",
            "rules",
            "report");

    private Tables() {}

    static void write(Rows rows, FleetFolder folder) throws IOException {
        folder.writeText(
                LINES, out -> rows.forEach(row -> out.append(Json.line(row)).append('\n')));
        folder.writeText(VALUES, out -> {
            out.append(Csv.line(COLUMNS));
            rows.forEach(row -> out.append(Csv.line(cells(row))));
        });
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.repository(),
                row.status(),
                orEmpty(row.failure()),
                orEmpty(row.revision()),
                String.valueOf(row.sites().size()),
                words(row.sites().stream().map(SiteRow::mode)),
                words(row.sites().stream().flatMap(site -> site.hosts().stream())),
                words(row.sites().stream().map(SiteRow::framework)),
                String.valueOf(row.errors()),
                String.valueOf(row.warnings()),
                String.valueOf(row.notes()),
                String.valueOf(row.blockers()),
                String.valueOf(row.fixable()),
                String.valueOf(row.effort()),
                words(row.rules().entrySet().stream().map(rule -> rule.getKey() + "=" + rule.getValue())),
                orEmpty(row.report()));
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private static String words(Stream<@org.jspecify.annotations.Nullable String> words) {
        return words.filter(java.util.Objects::nonNull).distinct().sorted().collect(Collectors.joining(" "));
    }
}
