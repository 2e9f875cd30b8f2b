package dev.pagelift.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Auditor;
import dev.pagelift.audit.Finding;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.rule.RuleFolder;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.Location;
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

    /** The audit of the golden repository with other findings. */
    public static Audit with(List<Finding> findings) {
        Audit audit = audit();
        return new Audit(
                audit.snapshot(),
                audit.sites(),
                audit.rules(),
                findings,
                audit.suppressed(),
                audit.notices(),
                audit.comparison());
    }

    /** A finding of the golden repository whose place ends on another line than it starts. */
    static Finding overTwoLines() {
        Finding model = audit().findings().stream()
                .filter(finding -> finding.rule().id().equals("open-route"))
                .findFirst()
                .orElseThrow();
        FunctionRoute route = (FunctionRoute) model.fact();
        Location at = new Location(route.at().file(), route.at().span(), 1, 4, 2, 9);
        FunctionRoute longer =
                new FunctionRoute(at, route.path(), route.methods(), route.file(), route.middleware(), route.folder());
        return new Finding(model.rule(), model.site(), longer, model.message(), model.line(), model.fingerprint());
    }

    /** An audit of a source by the golden rules. */
    public static Audit audit(Source source) {
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

    /** What a report of an audit looks like. */
    public static String print(Reporter reporter, Audit audit) {
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
