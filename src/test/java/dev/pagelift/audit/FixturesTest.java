package dev.pagelift.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.snapshot.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Audits every repository in {@code fixtures} and compares with its {@code expected.txt}: a line
 * {@code path:line:column level rule message} for each finding and {@code path:line:column notice kind message} for each notice.
 * With {@code -Dupdate} the files are written instead; read the difference before it is committed.
 */
class FixturesTest {

    private static final Path FIXTURES = Path.of("fixtures");

    @TestFactory
    Stream<DynamicTest> everyFixtureGivesWhatItSays() throws IOException {
        return Files.list(FIXTURES)
                .filter(Files::isDirectory)
                .sorted()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    private static void check(Path folder) throws IOException {
        String found = String.join("", lines(folder).map(line -> line + "\n").toList());
        Path expected = folder.resolve("expected.txt");
        if (System.getProperty("update") != null) {
            Files.writeString(expected, found);
        }
        assertEquals(Files.readString(expected), found);
    }

    private static Stream<String> lines(Path folder) {
        Audit audit = Audited.folder(folder.resolve("repo"));
        return Stream.concat(
                audit.findings().stream().map(FixturesTest::line),
                audit.notices().stream().map(FixturesTest::line));
    }

    private static String line(Finding finding) {
        String level = finding.rule().level().name().toLowerCase(Locale.ROOT);
        return finding.at() + " " + level + " " + finding.rule().id() + " " + finding.message();
    }

    private static String line(Notice notice) {
        return notice.at() + " notice " + notice.kind() + " " + notice.message();
    }
}
