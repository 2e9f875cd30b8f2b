package dev.pagelift.fleet;

import dev.pagelift.rule.RuleSet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Rows that live in a test, and the page that shows them. */
final class RowsForTests {

    private RowsForTests() {}

    static Row pages(String repository, int errors, int effort) {
        return row(repository, "pages", errors, effort);
    }

    static Row row(String repository, String mode, int errors, int effort) {
        return new Row(
                repository,
                null,
                false,
                "0123456789012345678901234567890123456789",
                List.of(new SiteRow(".", mode, List.of("pages"), "astro")),
                errors,
                2,
                1,
                errors,
                1,
                effort,
                errors > 0 ? Map.of("middleware-bypass", errors) : Map.of(),
                FleetFolder.report(repository));
    }

    /** The dashboard of some rows, whose journal is kept in an empty folder. */
    static String page(Path root, Row... rows) throws IOException, FleetException {
        try (Journal journal = Journal.open(new FleetFolder(root), new Journal.Header("1.0.0", "rules"))) {
            for (Row row : rows) {
                journal.add(row, 1);
            }
            Rows all = new Rows(journal.repositories(), journal);
            StringWriter page = new StringWriter();
            try (BufferedWriter out = new BufferedWriter(page)) {
                new Dashboard(Summary.of(all), null, RuleSet.builtIn()).write(all, out);
            }
            return page.toString();
        }
    }
}
