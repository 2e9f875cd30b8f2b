package dev.pagelift.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Auditor;
import dev.pagelift.rule.RuleFolder;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.source.InMemory;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One small repository and a few rules of its own, in the test resources, so that what reports look like does not depend on the
 * real rules.
 */
public final class GoldenAudit {

    static final Path FOLDER = Path.of("src/test/resources/reports");

    private GoldenAudit() {}

    /** The audit of the golden repository. */
    public static Audit audit() {
        return audit(files());
    }

    /** An audit of some files by the golden rules. */
    public static Audit audit(Map<String, String> files) {
        return audit(InMemory.of(files));
    }

    static Audit audit(Source source) {
        try {
            return Auditor.audit(Snapshot.of(source, Limits.DEFAULT), rules());
        } catch (SourceException e) {
            throw new AssertionError(e);
        }
    }

    /** Text by path. */
    static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        Path root = FOLDER.resolve("repo");
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static RuleSet rules() {
        RuleFolder folder = RuleFolder.read(FOLDER.resolve("rules"), RuleSet.vocabulary(), Set.of());
        assertEquals(List.of(), folder.problems());
        return RuleSet.builtIn().filter(rule -> false).plus(folder.rules());
    }

    static String print(Reporter reporter, Audit audit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            reporter.report(audit, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Compares with a file of the test resources; with {@code -Dupdate} the file is written instead. */
    static void assertGolden(String name, String printed) throws IOException {
        Path file = FOLDER.resolve("expected").resolve(name);
        if (System.getProperty("update") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, printed);
        }
        assertEquals(Files.readString(file), printed);
    }
}
