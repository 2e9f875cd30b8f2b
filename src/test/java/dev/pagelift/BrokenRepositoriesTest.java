package dev.pagelift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Auditor;
import dev.pagelift.fix.Choices;
import dev.pagelift.fix.FixRun;
import dev.pagelift.fix.Selection;
import dev.pagelift.report.Format;
import dev.pagelift.report.InspectReporter;
import dev.pagelift.report.InspectTextReporter;
import dev.pagelift.report.ReportSettings;
import dev.pagelift.report.Reporter;
import dev.pagelift.report.Style;
import dev.pagelift.rule.Example;
import dev.pagelift.rule.RuleFolder;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.source.InMemory;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The example repositories of all rules with pieces of their files cut off, doubled, swapped or replaced by what hurts. Whatever comes
 * out, no part of the program fails. {@code -Dbroken=N} tries N of them instead of a few; {@code -Dbroken.seed=S} makes them others.
 */
class BrokenRepositoriesTest {

    private static final int FEW = 300;

    private static final List<String> PIECES = List.of(
            "\0",
            "\ufeff",
            "\ud800",
            "\udc00x",
            "\u2028",
            "\r",
            "\r\n",
            "\n",
            "\t",
            " ",
            "'",
            "\"",
            "`",
            "\"\"\"",
            "'''",
            "`${",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "[[",
            "{{",
            "<",
            ">",
            "</",
            "/>",
            "<!--",
            "-->",
            "/*",
            "*/",
            "//",
            "#",
            "\\",
            "\\u",
            "\\u{110000}",
            "%",
            "%zz",
            ":",
            ": ",
            "::",
            "=",
            "=>",
            ",",
            ";",
            "&",
            "&a *a",
            "*",
            "**",
            "!",
            "?",
            "!!java.lang.Runtime ",
            "<<: *a",
            "---\n",
            "- ",
            "| ",
            ">-\n",
            "$",
            "$(",
            "&&",
            "||",
            "|",
            "npm run",
            "npx ",
            "--",
            "-",
            "-c",
            "=''",
            "..",
            "../../..",
            "/",
            "//",
            "C:\\",
            "file:///etc/passwd",
            "99999999999999999999",
            "-1",
            "1e999",
            "0x",
            "null",
            "true",
            "{}",
            "[]",
            "\"\"",
            "import ",
            "export * from './a';",
            "await ",
            "async ",
            "env",
            "context.env.",
            "...",
            "?.",
            "[[path]]",
            ":id",
            "/*splat",
            "301",
            "[".repeat(3_000),
            "(".repeat(3_000),
            "{\"a\":".repeat(3_000),
            "<a>".repeat(3_000),
            "`${".repeat(3_000),
            "a".repeat(20_000),
            "a,".repeat(5_000));

    /** File names that detectors look for, so that one kind of text meets the reader of another. */
    private static final List<String> NAMES = List.of(
            "wrangler.toml",
            "wrangler.jsonc",
            "netlify.toml",
            "vercel.json",
            "firebase.json",
            "package.json",
            "pnpm-workspace.yaml",
            "package-lock.json",
            "yarn.lock",
            "pnpm-lock.yaml",
            "bun.lock",
            "Gemfile",
            "requirements.txt",
            "pom.xml",
            ".github/workflows/a.yml",
            ".gitlab-ci.yml",
            "Makefile",
            "justfile",
            "Dockerfile",
            "deploy.sh",
            "README.md",
            "vite.config.ts",
            "astro.config.mjs",
            "next.config.js",
            "svelte.config.js",
            "public/_headers",
            "public/_redirects",
            "public/_routes.json",
            "public/_worker.js",
            "functions/[[a]].ts",
            "functions/_middleware.js",
            "src/A.vue",
            "src/a.tsx",
            "src/Main.java",
            "index.html",
            ".gitignore",
            ".assetsignore",
            ".pagelift.toml");

    private final List<Map<String, String>> examples = examples();
    private final List<String> texts = examples.stream()
            .flatMap(files -> files.values().stream())
            .distinct()
            .toList();

    private static List<Map<String, String>> examples() {
        RuleFolder folder = RuleFolder.read(Path.of("rules"), RuleSet.vocabulary(), Set.of());
        return folder.rules().stream()
                .flatMap(file -> file.examples().stream())
                .map(Example::files)
                .toList();
    }

    private Map<String, String> broken(Random random) {
        Map<String, String> files = new TreeMap<>(any(examples, random));
        for (int i = random.nextInt(3); i >= 0; i--) {
            String name = random.nextInt(6) == 0 ? any(NAMES, random) : any(List.copyOf(files.keySet()), random);
            files.put(name, broken(files.getOrDefault(name, any(texts, random)), random));
        }
        return files;
    }

    private String broken(String whole, Random random) {
        String text = whole;
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(random.nextBoolean() ? 4 : 80));
            text = switch (random.nextInt(7)) {
                case 0 -> text.substring(0, at);
                case 1 -> text.substring(0, at) + text.substring(to);
                case 2 -> text.substring(0, to) + text.substring(at);
                case 3 -> text.substring(0, at) + any(texts, random) + text.substring(at);
                case 4 -> text.substring(0, at) + any(PIECES, random) + text.substring(to);
                default -> text.substring(0, at) + any(PIECES, random) + text.substring(at);
            };
        }
        return text;
    }

    private static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** What went wrong, or an empty text. */
    private static String failure(Map<String, String> files) {
        try {
            Audit audit = Auditor.audit(Snapshot.of(InMemory.of(files), Limits.DEFAULT), RuleSet.builtIn());
            for (Reporter reporter : reporters()) {
                reporter.report(audit, OutputStream.nullOutputStream());
            }
            FixRun.fix(
                    InMemory.of(files),
                    Limits.DEFAULT,
                    RuleSet.builtIn(),
                    new Selection(Set.of()),
                    new Choices(Choices.Functions.COMPILED, true, true));
            return audit.snapshot().errors().stream()
                    .findFirst()
                    .map(BrokenRepositoriesTest::place)
                    .orElse(timeouts(audit));
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            return place(e);
        }
    }

    private static List<Reporter> reporters() {
        List<Reporter> reporters = new ArrayList<>(List.of(new InspectReporter(), new InspectTextReporter()));
        ReportSettings settings = new ReportSettings(Style.PLAIN, null, true);
        for (Format format : Format.values()) {
            reporters.add(format.reporter(settings));
        }
        return reporters;
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
    void makeNoPartFail() {
        int count = Integer.getInteger("broken", FEW);
        Random random = new Random(Long.getLong("broken.seed", 11));
        TreeSet<String> failures = new TreeSet<>();
        assertTrue(examples.size() > 100, "there are examples to break");
        for (int i = 0; i < count && failures.size() < 20; i++) {
            Map<String, String> files = broken(random);
            String failure = failure(files);
            if (!failure.isEmpty() && failures.add(failure)) {
                System.err.println(failure + "\n" + shortened(files.toString()));
            }
        }
        assertEquals(Set.of(), failures);
    }

    private static String shortened(String text) {
        return text.length() < 3_000 ? text : text.substring(0, 3_000);
    }
}
