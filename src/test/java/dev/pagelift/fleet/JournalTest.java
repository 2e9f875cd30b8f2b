package dev.pagelift.fleet;

import static dev.pagelift.fleet.RowsForTests.pages;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final Journal.Header HEADER = new Journal.Header("1.0.0", "rules");

    @TempDir
    private Path root;

    private FleetFolder folder;

    @BeforeEach
    void name() {
        folder = new FleetFolder(root.resolve("fleet"));
    }

    private Journal open() throws IOException, FleetException {
        return Journal.open(folder, HEADER);
    }

    @Test
    void whatIsDoneIsKnownToTheNextRun() throws IOException, FleetException {
        Row one = pages("ÿ/one", 3, 5);
        Row two = Row.failed("a/two", "It does not exist.");
        try (Journal journal = open()) {
            journal.add(one, 12);
            journal.add(two, 7);
        }
        try (Journal journal = open()) {
            assertEquals(Optional.of(one), journal.row("ÿ/one"));
            assertEquals(Optional.of(two), journal.row("a/two"));
            assertEquals(Optional.empty(), journal.row("a/three"));
            assertEquals(List.of("ÿ/one", "a/two"), journal.repositories());
            assertFalse(journal.isFailed("ÿ/one"));
            assertTrue(journal.isFailed("a/two"));
        }
    }

    @Test
    void aLaterRowOfARepositoryTakesThePlaceOfTheEarlier() throws IOException, FleetException {
        try (Journal journal = open()) {
            journal.add(Row.failed("a/one", "It does not exist."), 1);
            journal.add(pages("a/one", 1, 1), 1);
        }
        try (Journal journal = open()) {
            assertEquals(Optional.of(pages("a/one", 1, 1)), journal.row("a/one"));
            assertFalse(journal.isFailed("a/one"));
        }
    }

    /** A process can be killed at any byte of a line. */
    @Test
    void anUnfinishedLineIsCutOffAndNoOther() throws IOException, FleetException {
        try (Journal journal = open()) {
            journal.add(pages("a/one", 1, 1), 1);
            journal.add(pages("a/two", 2, 2), 1);
        }
        byte[] whole = Files.readAllBytes(folder.journal());
        int last =
                new String(whole, 0, whole.length - 1, java.nio.charset.StandardCharsets.UTF_8).lastIndexOf('\n') + 1;
        for (int length = last; length < whole.length; length++) {
            Files.write(folder.journal(), Arrays.copyOf(whole, length));
            try (Journal journal = open()) {
                assertTrue(journal.isDone("a/one"));
                assertFalse(journal.isDone("a/two"));
                journal.add(pages("a/two", 2, 2), 1);
            }
            assertEquals(-1, Arrays.mismatch(whole, Files.readAllBytes(folder.journal())));
        }
    }

    @Test
    void aJournalThatNeverGotItsFirstLineIsBegunAgain() throws IOException, FleetException {
        open().close();
        Files.writeString(folder.journal(), "{\"page");
        try (Journal journal = open()) {
            assertEquals(HEADER, journal.header());
        }
    }

    @Test
    void resultsOfOtherRulesAreNotMixed() throws IOException, FleetException {
        open().close();
        FleetException refused = assertThrows(
                FleetException.class, () -> Journal.open(folder, new Journal.Header("1.0.0", "other rules")));
        assertEquals(
                "'" + folder
                        + "' holds results of another version or of other rules and limits; write to another folder, and"
                        + " compare with this one by '--compare " + folder + "'.",
                refused.reason());
    }

    @Test
    void onlyOneRunWrites() throws IOException, FleetException {
        try (Journal journal = open()) {
            journal.add(pages("a/one", 1, 1), 1);
            FleetException refused = assertThrows(FleetException.class, this::open);
            assertEquals(
                    "Another run writes to '" + folder + "'; wait for it or give another folder.", refused.reason());
        }
    }

    @Test
    void whatWasBeingFetchedWhenARunWasKilledIsDeleted() throws IOException, FleetException {
        folder.create();
        Path left = Files.createDirectories(folder.temporary().resolve("pagelift-1/objects"));
        Files.writeString(left.resolve("pack"), "");
        try (Journal journal = open();
                var children = Files.list(folder.temporary())) {
            assertEquals(List.of(), journal.repositories());
            assertEquals(List.of(), children.toList());
        }
        assertFalse(Files.exists(folder.temporary()));
    }
}
