package dev.pagelift.fleet;

import static dev.pagelift.fleet.RowsForTests.pages;
import static dev.pagelift.fleet.RowsForTests.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.npm.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard in a browser. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "the packaged browser is for Linux")
class DashboardIT {

    private static final String ROWS = "document.querySelectorAll('#explorer tbody tr').length";
    private static final String FILTERED = "(() => { const status = document.querySelector('#explorer select');"
            + " status.value = 'failed'; status.dispatchEvent(new Event('input'));"
            + " return document.querySelector('#explorer [role=status]').textContent; })()";
    private static final String SORTED = "(() => { const heads = [...document.querySelectorAll('#explorer th button')];"
            + " heads.find((each) => each.textContent === 'Errors').click();"
            + " return document.querySelector('#explorer tbody td').textContent + ' '"
            + " + document.querySelector('[aria-sort]').getAttribute('aria-sort'); })()";

    @TempDir
    private Path root;

    @Test
    void isForEverybodyAndFiltersAndSorts() throws IOException, FleetException {
        Browser seen = Browser.open(
                RowsForTests.page(
                        root,
                        pages("a/a-repository-whose-name-is-long-and-has-no-blank-in-it-at-all", 0, 1),
                        pages("b/worst", 7, 13),
                        Row.failed("c/gone", "It does not exist.")),
                ROWS,
                FILTERED,
                SORTED);
        assertEquals(List.of(), seen.violations());
        assertEquals(List.of(), seen.requests());
        assertEquals(List.of(), seen.errors());
        assertEquals(0, seen.wider());
        assertEquals(
                "[3, \"1 of 3 repositories\", \"b/worst descending\"]",
                seen.answers().toString());
    }

    @Test
    void filtersTenThousandWithoutAServer() throws IOException, FleetException {
        Row[] rows = IntStream.range(0, 10_000)
                .mapToObj(i -> row("org/site-" + i, i % 4 == 0 ? "pages" : "worker", i % 3, i % 9))
                .toArray(Row[]::new);
        Browser seen = Browser.open(
                RowsForTests.page(root, rows),
                ROWS,
                FILTERED.replace("'failed'", "'audited'"),
                "(() => { const deployment = document.querySelectorAll('#explorer select')[1];"
                        + " deployment.value = 'pages'; deployment.dispatchEvent(new Event('input'));"
                        + " const name = document.querySelector('#explorer input');"
                        + " name.value = 'SITE-99'; name.dispatchEvent(new Event('input'));"
                        + " return document.querySelector('#explorer [role=status]').textContent; })()",
                SORTED);
        assertEquals(List.of(), seen.errors());
        assertEquals(
                "[100, \"10000 of 10000 repositories\", \"27 of 10000 repositories\", \"org/site-1001 descending\"]",
                seen.answers().toString());
    }
}
