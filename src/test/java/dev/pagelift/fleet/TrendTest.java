package dev.pagelift.fleet;

import static dev.pagelift.fleet.RowsForTests.pages;
import static dev.pagelift.fleet.RowsForTests.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.fleet.Trend.Change;
import dev.pagelift.fleet.Trend.Numbers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrendTest {

    private static final Journal.Header HEADER = new Journal.Header("1.0.0", "rules");

    @TempDir
    private Path root;

    private Journal journal(String name, Row... rows) throws IOException, FleetException {
        Journal journal = Journal.open(new FleetFolder(root.resolve(name)), HEADER);
        for (Row row : rows) {
            journal.add(row, 1);
        }
        return journal;
    }

    @Test
    void onlyWhatWasAuditedBothTimesIsCompared() throws IOException, FleetException {
        try (Journal then = journal(
                        "then",
                        pages("a/moved", 2, 6),
                        pages("a/better", 5, 9),
                        pages("a/worse", 1, 1),
                        pages("a/gone", 7, 7),
                        Row.failed("a/failed", "It does not exist."));
                Journal now = journal(
                        "now",
                        row("a/moved", "workers-assets", 0, 0),
                        pages("a/better", 2, 4),
                        pages("a/worse", 4, 4),
                        pages("a/new", 1, 1),
                        pages("a/failed", 1, 1))) {
            Trend trend = Trend.between(then, new Rows(now.repositories(), now));
            assertEquals(3, trend.compared());
            assertEquals(new Numbers(3, 8, 6, 16), trend.before());
            assertEquals(new Numbers(2, 6, 6, 8), trend.now());
            assertEquals(List.of(new Change("a/moved", 2, 0)), trend.moved());
            assertEquals(List.of(new Change("a/better", 5, 2), new Change("a/moved", 2, 0)), trend.better());
            assertEquals(List.of(new Change("a/worse", 1, 4)), trend.worse());
        }
    }
}
