package dev.pagelift.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.source.Entry;
import dev.pagelift.source.InMemory;
import dev.pagelift.source.Provenance;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which bytes can fail to be UTF-8 text. */
class EncodingTest {

    /** A repository of one file. */
    private record OneFile(byte[] bytes) implements Source {

        @Override
        public Entry root() {
            return new Entry("", Entry.Kind.FOLDER, 0, "");
        }

        @Override
        public List<Entry> list(Entry folder, int most) {
            return new ArrayList<>(List.of(new Entry("a.txt", Entry.Kind.FILE, bytes.length, "")));
        }

        @Override
        public byte[] read(Entry file, int limit) {
            return bytes;
        }

        @Override
        public Provenance provenance() {
            return new Provenance("memory", null, null);
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

    @Test
    void anImageNeedsNoNotice() throws SourceException {
        Snapshot snapshot = Snapshot.of(InMemory.of(Map.of("icon.png", "\0a", "icon.txt", "\0a")), Limits.DEFAULT);
        snapshot.files().forEach(SourceFile::text);
        assertEquals(
                List.of("icon.txt"),
                snapshot.notices().stream()
                        .map(notice -> notice.at().file().toString())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "6162                   | ab                 | -",
                "efbbbf61               | \\uFEFFa           | -",
                "61c3                   | a\\uFFFD           | -",
                "c328                   | \\uFFFD(           | -",
                "61ff62                 | a\\uFFFDb          | -",
                "c0af                   | \\uFFFD\\uFFFD     | -",
                "eda080                 | \\uFFFD         | -",
                "f4908080               | \\uFFFD\\uFFFD\\uFFFD\\uFFFD | -",
                "f09f9a80               | \\uD83D\\uDE80     | -",
                "610d620d               | a\\u000Db\\u000D | -",
                "fffe6100               |                    | not-utf-8",
                "feff0061               |                    | not-utf-8",
                "fffe                   |                    | not-utf-8",
                "fffe000061000000       |                    | not-utf-8",
                "610062                 |                    | not-text",
                "00                     |                    | not-text"
            })
    void bytesBecomeTextOrANotice(String hex, String text, String kind) throws SourceException {
        Snapshot snapshot = Snapshot.of(new OneFile(HexFormat.of().parseHex(hex)), Limits.DEFAULT);
        SourceFile file = snapshot.file(RepoPath.of("a.txt")).orElseThrow();
        assertEquals(text == null ? "" : unescape(text), file.text());
        assertEquals(
                kind == null ? List.of() : List.of(kind),
                snapshot.notices().stream().map(Notice::kind).toList());
        assertEquals(file.text().length(), file.text().getBytes(StandardCharsets.UTF_16LE).length / 2);
    }

    private static String unescape(String text) {
        return java.util.regex.Pattern.compile("\\\\u([0-9A-F]{4})")
                .matcher(text)
                .replaceAll(unit -> String.valueOf((char) Integer.parseInt(unit.group(1), 16)));
    }
}
