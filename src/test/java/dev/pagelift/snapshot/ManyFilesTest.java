package dev.pagelift.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.source.Entry;
import dev.pagelift.source.Provenance;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Repositories of more files than anybody has. */
class ManyFilesTest {

    /** Folders without end, each with a million files, of which only those that are asked for are made. */
    private static final class Endless implements Source {

        private int made;

        @Override
        public Entry root() {
            return new Entry("", Entry.Kind.FOLDER, 0, "");
        }

        @Override
        public List<Entry> list(Entry folder, int most) {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < Math.min(most, 1_000_000); i++) {
                made++;
                Entry.Kind kind = i % 1_000 == 0 ? Entry.Kind.FOLDER : Entry.Kind.FILE;
                entries.add(new Entry("%07d".formatted(i), kind, 0, ""));
            }
            return entries;
        }

        @Override
        public byte[] read(Entry file, int limit) {
            return new byte[0];
        }

        @Override
        public Provenance provenance() {
            return new Provenance("memory", null, null);
        }

        @Override
        public boolean holdsIgnoredFiles() {
            return true;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void theWalkEndsAtTheLimit() throws SourceException {
        Endless source = new Endless();
        Snapshot snapshot = Snapshot.of(source, Limits.DEFAULT.withFiles(2_000).withDepth(3));
        assertEquals(2_000, snapshot.files().size());
        assertTrue(source.made < 40_000, "made " + source.made);
        assertEquals(
                List.of("too-many-files", "too-deep"),
                snapshot.notices().stream().map(Notice::kind).distinct().toList());
    }

    @Test
    void ofTheNamesThatAreLeftOutOneNoticeIsEnough() throws SourceException {
        Endless source = new Endless();
        Snapshot snapshot = Snapshot.of(source, Limits.DEFAULT.withFiles(1).withDepth(0));
        assertEquals(1, snapshot.files().size());
        assertEquals(2, snapshot.notices().size());
    }

    /** Names cost time and memory as files do: ten thousand empty folders are more than a limit for a thousand files allows. */
    @Test
    void emptyFoldersAreCountedToo() throws SourceException {
        Snapshot snapshot = Snapshot.of(new Folders(), Limits.DEFAULT.withFiles(1_000));
        assertEquals(0, snapshot.files().size());
        assertEquals(
                List.of("f3:1:1 too-many-files The repository has too many files: only the first 0 were audited."),
                snapshot.notices().stream()
                        .map(notice -> notice.at() + " " + notice.kind() + " " + notice.message())
                        .toList());
    }

    /** Four levels of ten folders in each, and no file. */
    private static final class Folders implements Source {

        private static final int DEEPEST = 4;

        @Override
        public Entry root() {
            return new Entry("", Entry.Kind.FOLDER, 0, 0);
        }

        @Override
        public List<Entry> list(Entry folder, int most) {
            int depth = (int) folder.handle();
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; depth < DEEPEST && i < 10; i++) {
                entries.add(new Entry("f" + i, Entry.Kind.FOLDER, 0, depth + 1));
            }
            return entries;
        }

        @Override
        public byte[] read(Entry file, int limit) {
            throw new AssertionError("there is no file");
        }

        @Override
        public Provenance provenance() {
            return new Provenance("folders", null, null);
        }

        @Override
        public boolean holdsIgnoredFiles() {
            return false;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
