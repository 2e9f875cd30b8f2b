package dev.pagelift.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.source.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetTest {

    private static final Journal.Header HEADER = new Journal.Header("1.0.0", "rules");

    @TempDir
    private Path root;

    private FleetSettings settings(Duration patience) {
        String java = ProcessHandle.current().info().command().orElse("java");
        List<String> worker = List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                OddWorker.class.getName(),
                root.toString(),
                root.toString());
        return new FleetSettings(worker, 1, 1, 2, Duration.ofMillis(1), patience);
    }

    private Row only(Journal journal, String repository, Duration patience) throws IOException {
        Fleet.audit(List.of(repository, "sound"), settings(patience), journal, new FleetProgress(Progress.NONE, 2));
        assertNull(journal.row("sound").orElseThrow().failure(), "the others are audited");
        return journal.row(repository).orElseThrow();
    }

    private Row only(String repository, Duration patience) throws IOException, FleetException {
        try (Journal journal = Journal.open(new FleetFolder(root), HEADER)) {
            return only(journal, repository, patience);
        }
    }

    @Test
    void aRepositoryHasARowAndAReport() throws IOException, FleetException {
        Row row = only("owner/site", Duration.ofMinutes(1));
        assertEquals("mixed", row.sites().get(0).mode());
        assertEquals(1, row.rules().get("config-half-migrated"));
        assertTrue(Files.readString(root.resolve(String.valueOf(row.report()))).contains("\"config-half-migrated\""));
    }

    @Test
    void whatDoesNotExistIsNotTriedAgain() throws IOException, FleetException {
        assertEquals(
                "It does not exist.", only("missing", Duration.ofMinutes(1)).failure());
    }

    @Test
    void whatCannotBeReachedForNowIsTriedAgain() throws IOException, FleetException {
        assertNull(only("unreachable-2", Duration.ofMinutes(1)).failure());
        assertEquals(
                "It cannot be reached.",
                only("unreachable-3", Duration.ofMinutes(1)).failure());
    }

    @Test
    void anAuditThatDiesTakesOnlyItselfDown() throws IOException, FleetException {
        assertEquals(
                "The process that audited it ended with exit code 137; it may need more memory than '--max-memory' gives.",
                only("dies", Duration.ofMinutes(1)).failure());
    }

    @Test
    void anErrorOfOursIsToldAsOne() throws IOException, FleetException {
        assertEquals(
                "It makes Pagelift fail (IllegalStateException), which is worth a report.",
                only("fails", Duration.ofMinutes(1)).failure());
    }

    @Test
    void anAuditThatDoesNotEndIsEnded() throws IOException, FleetException {
        assertEquals(
                "It was not done after 8 s; raise '--max-time'.",
                only("hangs", Duration.ofSeconds(8)).failure());
    }
}
