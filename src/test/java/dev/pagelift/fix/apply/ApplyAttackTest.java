package dev.pagelift.fix.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.fix.Change;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.source.SourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Somebody changes the folder at any moment while fixes are written, or the disk does not take them. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs links")
class ApplyAttackTest {

    private static final List<Change> CHANGES = List.of(
            change("a.txt", "one\n", "two\n"),
            change("sub/b.txt", "old\n", "new\n"),
            change("sub/new/c.txt", null, "c\n"),
            change("sub/gone.txt", "x\n", null));

    @TempDir
    private Path temporary;

    private Path folder;
    private Path elsewhere;

    private int steps;
    private boolean theirs;

    @BeforeEach
    void files() throws IOException {
        prepare("start");
    }

    private void prepare(String name) throws IOException {
        folder = Files.createDirectories(temporary.resolve(name).resolve("repository"));
        elsewhere = Files.createDirectories(temporary.resolve(name).resolve("elsewhere"));
        for (Path place : List.of(folder, elsewhere)) {
            Files.createDirectories(place.resolve("sub"));
            Files.writeString(place.resolve("a.txt"), "one\n");
            Files.writeString(place.resolve("sub/b.txt"), "old\n");
            Files.writeString(place.resolve("sub/gone.txt"), "x\n");
        }
        steps = 0;
        theirs = false;
    }

    private static Change change(String file, String before, String after) {
        return new Change(RepoPath.of(file), before, after);
    }

    private void write(boolean held, SteppedFolder.Step step) throws SourceException, IOException {
        SecureDirectoryStream<Path> real =
                held ? (SecureDirectoryStream<Path>) Files.newDirectoryStream(folder) : new CheckedFolder(folder);
        try (OpenFolder root = new OpenFolder(new SteppedFolder(real, step))) {
            Apply.write(folder, root, CHANGES);
        }
    }

    /** The text of each file by its path. */
    private static Map<String, String> texts(Path place) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(place.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private static final Map<String, String> BEFORE =
            Map.of("a.txt", "one\n", "sub/b.txt", "old\n", "sub/gone.txt", "x\n");
    private static final Map<String, String> AFTER =
            Map.of("a.txt", "two\n", "sub/b.txt", "new\n", "sub/new/c.txt", "c\n");

    /** Something happens at every moment there is, with a folder that is held open and with one that is checked by its path. */
    private void atEveryMoment(Runnable attack, Consumer<String> expected) throws IOException {
        for (boolean held : new boolean[] {isSecure(), false}) {
            int moment = 0;
            do {
                prepare(held + "-" + ++moment);
                expected.accept(attack(held, moment, attack));
            } while (steps >= moment);
            assertTrue(moment > 20, "the last moment is behind the last step");
        }
    }

    private boolean isSecure() throws IOException {
        try (var stream = Files.newDirectoryStream(temporary)) {
            return stream instanceof SecureDirectoryStream<Path>;
        }
    }

    /** What was about to be done when the attack came. */
    private String attack(boolean held, int moment, Runnable attack) throws IOException {
        AtomicReference<String> next = new AtomicReference<>("nothing");
        String said = "so nothing was written to it.";
        try {
            write(held, what -> {
                if (++steps == moment) {
                    next.set(what);
                    attack.run();
                }
            });
        } catch (SourceException e) {
            said = e.reason();
        }
        assertEquals(BEFORE, texts(elsewhere), "nothing is written elsewhere");
        assertTrue(said.contains("so nothing was written to it."), said);
        return next.get();
    }

    @Test
    void aFolderThatBecomesALinkAtAnyMomentLeadsNowhere() throws IOException {
        atEveryMoment(() -> replaceByLink("sub"), next -> {
            String real = Files.exists(folder.resolve("was")) ? "was" : "sub";
            assertTrue(List.of("old\n", "new\n").contains(read(real + "/b.txt")));
        });
    }

    @Test
    void aFileThatBecomesALinkAtAnyMomentLeadsNowhere() throws IOException {
        atEveryMoment(
                () -> replaceByLink("sub/b.txt"),
                next -> assertTrue(List.of("old\n", "new\n").contains(read("sub/b.txt"))));
    }

    @Test
    void aLinkInPlaceOfANewFolderLeadsNowhere() throws IOException {
        atEveryMoment(() -> replaceByLink("sub/new"), next -> {});
    }

    /** Only what comes between the last look at a file and the move could be lost, and that is one step. */
    @Test
    void aFileThatChangesAtAnyMomentIsKept() throws IOException {
        atEveryMoment(
                () -> overwrite("sub/b.txt", "theirs\n"),
                next -> assertTrue(
                        next.matches("move|nothing") || read("sub/b.txt").equals("theirs\n"), "lost before: " + next));
    }

    @Test
    void aFileThatAppearsAtAnyMomentIsKept() throws IOException {
        atEveryMoment(
                () -> {
                    theirs = !Files.exists(folder.resolve("sub/new/c.txt"));
                    if (theirs) {
                        overwrite("sub/new/c.txt", "theirs\n");
                    }
                },
                next -> assertEquals(theirs ? "theirs\n" : "c\n", read("sub/new/c.txt")));
    }

    private void replaceByLink(String name) {
        try {
            Path target = folder.resolve(name);
            if (Files.exists(target)) {
                Files.move(target, folder.resolve("was"));
            }
            Files.createSymbolicLink(target, elsewhere.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void overwrite(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails each time that something is done, from the given time on. */
    private String failing(String what, int from, IOException failure) {
        SourceException refusal = assertThrows(
                SourceException.class,
                () -> write(false, step -> {
                    if (step.equals(what) && ++steps >= from) {
                        throw failure;
                    }
                }));
        return refusal.reason();
    }

    @Test
    void whenTheDiskIsFullNothingHasChanged() throws IOException {
        for (int write = 1; write <= 3; write++) {
            prepare("full" + write);
            String said = failing("write", write, new IOException("No space left on device"));
            assertTrue(
                    said.endsWith(".txt' cannot be written: No space left on device, so nothing was written to it."),
                    said);
            assertEquals(BEFORE, texts(folder), "and no temporary file is left");
        }
    }

    @Test
    void aFolderThatTakesNoFilesIsToldAndNothingHasChanged() throws IOException {
        assertEquals(
                "'a.txt' cannot be written: permission denied, so nothing was written to it.",
                failing("file", 2, new AccessDeniedException("/secret/place")));
        assertEquals(BEFORE, texts(folder));
    }

    @Test
    void aMoveThatFailsSaysHowFarItCame() throws IOException {
        assertEquals(
                "'sub/b.txt' cannot be written: permission denied, so nothing was written to it. Before it, 1 file was changed.",
                failing("move", 2, new AccessDeniedException("/secret/place")));
        Map<String, String> now = new TreeMap<>(BEFORE);
        now.put("a.txt", "two\n");
        assertEquals(now, texts(folder));
    }

    @Test
    void withoutAnAttackAllIsWritten() throws Exception {
        for (boolean held : isSecure() ? new boolean[] {true, false} : new boolean[] {false}) {
            prepare("well" + held);
            write(held, what -> steps++);
            assertEquals(AFTER, texts(folder));
            assertEquals(BEFORE, texts(elsewhere));
        }
    }
}
