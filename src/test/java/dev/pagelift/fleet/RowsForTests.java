package dev.pagelift.fleet;

import java.util.List;
import java.util.Map;

/** Rows that live in a test. */
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
}
