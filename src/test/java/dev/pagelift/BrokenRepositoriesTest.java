package dev.pagelift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Auditor;
import dev.pagelift.fix.Choices;
import dev.pagelift.fix.FixResult;
import dev.pagelift.fix.FixRun;
import dev.pagelift.fix.Patch;
import dev.pagelift.fix.Selection;
import dev.pagelift.plan.MigrationPlan;
import dev.pagelift.report.Format;
import dev.pagelift.report.InspectReporter;
import dev.pagelift.report.InspectTextReporter;
import dev.pagelift.report.PlanFormat;
import dev.pagelift.report.ReportSettings;
import dev.pagelift.report.Reporter;
import dev.pagelift.report.Style;
import dev.pagelift.rule.Example;
import dev.pagelift.rule.RuleFolder;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.Notice;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.source.InMemory;
import dev.pagelift.source.SourceException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The fixtures and the example repositories of all rules with pieces of their files cut off, doubled, swapped or replaced by what hurts. Whatever comes
 * out, no part of the program fails. {@code -Dbroken=N} tries N of them instead of a few; {@code -Dbroken.seed=S} makes them others.
 */
class BrokenRepositoriesTest {

    private static final int FEW = 200;

    private static List<Map<String, String>> repositories() throws IOException {
        RuleFolder folder = RuleFolder.read(Path.of("rules"), RuleSet.vocabulary(), Set.of());
        List<Map<String, String>> repositories = new ArrayList<>(folder.rules().stream()
                .flatMap(file -> file.examples().stream())
                .map(Example::files)
                .toList());
        try (Stream<Path> fixtures = Files.list(Path.of("fixtures"))) {
            for (Path fixture : fixtures.sorted().toList()) {
                repositories.add(texts(fixture.resolve("repo")));
            }
        }
        return repositories;
    }

    private static Map<String, String> texts(Path repository) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(repository)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = repository.relativize(file).toString().replace('\\', '/');
                texts.put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    /** How many of the repositories had a notice of each kind, or none. */
    private final Map<String, Integer> outcomes = new TreeMap<>();

    /** What went wrong, or an empty text. */
    private String failure(Map<String, String> files) {
        try {
            Audit audit = Auditor.audit(Snapshot.of(InMemory.of(files), Limits.DEFAULT), RuleSet.builtIn());
            report(audit);
            Patch.of(fixed(files).changes());
            count(audit.notices());
            return audit.snapshot().errors().stream()
                    .findFirst()
                    .map(BrokenRepositoriesTest::place)
                    .orElse(timeouts(audit));
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            return place(e);
        }
    }

    private static FixResult fixed(Map<String, String> files) throws SourceException {
        return FixRun.fix(
                InMemory.of(files),
                Limits.DEFAULT,
                RuleSet.builtIn(),
                new Selection(Set.of()),
                new Choices(Choices.Functions.COMPILED, true, true));
    }

    private static void report(Audit audit) throws IOException {
        List<Reporter> reporters = new ArrayList<>(List.of(new InspectReporter(), new InspectTextReporter()));
        ReportSettings settings = new ReportSettings(Style.PLAIN, null, true);
        for (Format format : Format.values()) {
            reporters.add(format.reporter(settings));
        }
        for (Reporter reporter : reporters) {
            reporter.report(audit, OutputStream.nullOutputStream());
        }
        MigrationPlan plan = MigrationPlan.of(audit);
        for (PlanFormat format : PlanFormat.values()) {
            format.report(plan, Style.PLAIN, OutputStream.nullOutputStream());
        }
    }

    private void count(List<Notice> notices) {
        TreeSet<String> kinds = notices.stream().map(Notice::kind).collect(Collectors.toCollection(TreeSet::new));
        for (String kind : kinds.isEmpty() ? Set.of("no notice") : kinds) {
            outcomes.merge(kind, 1, Integer::sum);
        }
    }

    private static String timeouts(Audit audit) {
        return audit.notices().stream()
                .filter(notice ->
                        Set.of("too-slow", "out-of-time", "out-of-memory").contains(notice.kind()))
                .findFirst()
                .map(notice -> notice.at() + " " + notice.message())
                .orElse("");
    }

    /** The error and where in our code it happened: one line for each thing to repair. */
    private static String place(Throwable error) {
        for (StackTraceElement element : error.getStackTrace()) {
            if (element.getClassName().startsWith("dev.pagelift")) {
                return error + " at " + element + " from " + caller(error);
            }
        }
        return error.toString();
    }

    private static String caller(Throwable error) {
        return Arrays.stream(error.getStackTrace())
                .filter(element -> element.getClassName().startsWith("dev.pagelift"))
                .skip(1)
                .findFirst()
                .map(String::valueOf)
                .orElse("nowhere");
    }

    @Test
    void makeNoPartFail() throws IOException {
        int count = Integer.getInteger("broken", FEW);
        Random random = new Random(Long.getLong("broken.seed", 11));
        List<Map<String, String>> repositories = repositories();
        assertTrue(repositories.size() > 150, "there are repositories to break");
        Breakage breakage = new Breakage(repositories);
        TreeSet<String> failures = new TreeSet<>();
        for (int i = 0; i < count && failures.size() < 20; i++) {
            Map<String, String> files = breakage.repository(random);
            String failure = failure(files);
            if (!failure.isEmpty() && failures.add(failure)) {
                System.err.println(failure + "\n" + shortened(files.toString()));
            }
        }
        if (count > FEW) {
            System.err.println(
                    count + " broken repositories: " + failures.size() + " failures; by notice: " + outcomes);
        }
        assertEquals(Set.of(), failures);
    }

    private static String shortened(String text) {
        return text.length() < 3_000 ? text : text.substring(0, 3_000);
    }

    /** What a long run of this test has found. */
    @Test
    void whatOnceFailedIsRead() {
        assertEquals(
                "",
                failure(Map.of(
                        "wrangler.jsonc", "{ \"name\": \"tea\", \"assets\": { \"directory\": \"./public\" } }\n",
                        "public/_redirects", "# NOT CONVERTED: \n/a /b 301\n")));
        assertEquals(
                "",
                failure(Map.of(
                        "functions/api.js",
                        "import { rows } from \"../lib/db\";\n"
                                + "export const onRequest = (context) => rows(context.env, \"\n",
                        "lib/db.js",
                        "export const rows = (env, name) => env[name].prepare(\"SELECT 1\").all();\n",
                        "wrangler.toml",
                        "pages_build_output_dir = \"d\"\n")));
    }
}
