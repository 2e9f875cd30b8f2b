package dev.pagelift.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFileTest {

    private static final String GOOD = text("middleware-bypass");

    @Test
    void readsAWholeRule() {
        RuleFile file = read(GOOD).file().orElseThrow();
        assertEquals(
                new Rule(
                        "middleware-bypass",
                        "Middleware stops guarding static files",
                        Level.ERROR,
                        Precision.HIGH,
                        Category.MANDATORY,
                        1,
                        "8.1",
                        List.of("routing", "security"),
                        "middleware",
                        List.of("pages", "mixed", "workers-assets"),
                        "!coveredByWorkerFirst",
                        "'{file}' runs before static files on Pages; with Workers static assets, files under '{scope}' are "
                                + "served without it.",
                        "run-worker-first",
                        "https://developers.cloudflare.com/workers/static-assets/routing/worker-script/"),
                file.rule());
        assertEquals(
                "On Workers a file that exists is answered before any code runs, "
                        + "so nothing that a middleware checks is checked for it.",
                RuleHelp.of(file.page()).description());
        assertTrue(file.page().markdown().startsWith("On Workers a file"));
        assertTrue(file.page().markdown().endsWith("run_worker_first = [\"/*\"]\n```\n"));
    }

    @Test
    void readsItsExamples() {
        String code = "export const onRequest = ({ next }) => next();\n";
        Example.Expected expected = new Example.Expected(
                32,
                "functions/_middleware.js:1:14",
                "'functions/_middleware.js' runs before static files on Pages; with Workers static assets, files under "
                        + "'/*' are served without it.");
        assertEquals(
                List.of(
                        new Example(
                                "Nothing in the configuration",
                                25,
                                true,
                                Map.of("functions/_middleware.js", code),
                                Optional.of(List.of(expected))),
                        new Example(
                                "Below a folder",
                                35,
                                true,
                                Map.of("functions/admin/_middleware.js", code),
                                Optional.empty()),
                        new Example(
                                "Stays silent",
                                41,
                                false,
                                Map.of(
                                        "functions/_middleware.js",
                                        code,
                                        "wrangler.toml",
                                        "[assets]\nrun_worker_first = true\n"),
                                Optional.empty())),
                read(GOOD).file().orElseThrow().examples());
    }

    @Test
    void aLongerFenceHoldsAShorterOne() {
        RuleFile file = RuleFile.read("old-version.md", text("old-version"), SampleRules.VOCABULARY)
                .file()
                .orElseThrow();
        assertEquals(
                "```js\nversion(\"^3.0.0\")\n```\n",
                file.examples().get(0).files().get("README.md"));
    }

    @Test
    void readsWindowsLineEndings() {
        assertEquals(read(GOOD).file(), read(GOOD.replace("\n", "\r\n")).file());
    }

    @Test
    void reportsEverythingWrongWithAHeader() {
        String header = """
                # A title that ends.

                ```toml
                level = "fatal"
                precision = 3
                category = "Mandatory"
                effort = 2
                security = "11"
                tags = ["a", "a"]
                fact = "middleware"
                modes = ["pages", "worker"]
                when = "!coveredByWorkerFirst && scop == 'a'"
                message = "No full stop"
                fix = "Run it"
                docs = "http://example.com"
                colour = "red"
                ```
                """;
        assertEquals(
                List.of(
                        "Wrong_Name.md: The file's name is the rule's id and must be in kebab-case.",
                        "Wrong_Name.md: The section '## Fires' is missing or has no example.",
                        "Wrong_Name.md: The section '## Stays silent' is missing or has no example.",
                        "Wrong_Name.md: The section '## What to do' is missing or empty.",
                        "Wrong_Name.md:1: A title has 1 to 120 characters and no full stop.",
                        "Wrong_Name.md:4: 'level' must be one of 'error', 'warning', 'note'.",
                        "Wrong_Name.md:5: 'precision' must be a string that is not empty.",
                        "Wrong_Name.md:6: 'category' must be one of 'mandatory', 'optional', 'potential'.",
                        "Wrong_Name.md:7: 'effort' must be 0, 1, 3, 5, 7 or 13.",
                        "Wrong_Name.md:8: 'security' must be a number from \"0.0\" to \"10.0\" in quotes.",
                        "Wrong_Name.md:9: 'tags' must list 1 to 20 different words in kebab-case.",
                        "Wrong_Name.md:11: 'worker' is not a mode; a mode is one of 'pages', 'mixed', 'workers-assets'.",
                        "Wrong_Name.md:12: 'middleware' has no field 'scop'; it has file, scope, coveredByWorkerFirst.\n"
                                + "    !coveredByWorkerFirst && scop == 'a'\n"
                                + "                             ^",
                        "Wrong_Name.md:13: 'message' must be one line of at most 500 characters that ends with a full stop.",
                        "Wrong_Name.md:14: 'fix' must be in kebab-case.",
                        "Wrong_Name.md:15: 'docs' must be an https address.",
                        "Wrong_Name.md:16: The header knows no key 'colour'.",
                        "Wrong_Name.md:17: A paragraph that says what happens in production must follow the header."),
                RuleFile.read("Wrong_Name.md", header, SampleRules.VOCABULARY).problems().stream()
                        .map(Problem::toString)
                        .toList());
    }

    @Test
    void reportsWhatIsMissingFromAHeader() {
        assertEquals(
                List.of(
                        ":3: 'category' is missing.",
                        ":3: 'docs' is missing.",
                        ":3: 'effort' is missing.",
                        ":3: 'fact' is missing.",
                        ":3: 'level' is missing.",
                        ":3: 'message' is missing.",
                        ":3: 'modes' is missing.",
                        ":3: 'precision' is missing.",
                        ":3: 'when' is missing."),
                problems(GOOD.replaceFirst("(?s)level = .*?```", "```")));
    }

    @Test
    void reportsBrokenToml() {
        assertTrue(problems(GOOD.replace("level = \"error\"", "level = error"))
                .get(0)
                .startsWith(":4: This is not TOML: Unexpected"));
    }

    @Test
    void reportsAnUnknownFact() {
        assertEquals(
                List.of(":10: 'fact' must be one of 'middleware', 'route-file'."),
                problems(GOOD.replace("fact = \"middleware\"", "fact = \"middlewares\"")));
    }

    @Test
    void reportsAPlaceThatTheMessageCannotFill() {
        assertEquals(
                List.of(":13: 'middleware' has no field 'fill'; it has file, scope, coveredByWorkerFirst.\n"
                        + "    '{fill}' runs before static files on Pages; with Workers static assets, files under '{scope}' are "
                        + "se\n      ^"),
                problems(GOOD.replace("{file}", "{fill}")));
    }

    @Test
    void multipliesFilesAndTexts() {
        Map<String, String> files = read(GOOD.replaceFirst("functions/_middleware.js", "public/{n}.js 3x"))
                .file()
                .orElseThrow()
                .examples()
                .get(0)
                .files();
        assertEquals(Set.of("public/1.js", "public/2.js", "public/3.js"), files.keySet());
        String repeated = read(GOOD.replaceFirst("functions/_middleware.js", "a.js 2x"))
                .file()
                .orElseThrow()
                .examples()
                .get(0)
                .files()
                .get("a.js");
        assertEquals("export const onRequest = ({ next }) => next();\n".repeat(2), repeated);
    }

    @Test
    void reportsWhatIsWrongWithExamples() {
        assertEquals(
                List.of(":27: '../_middleware.js' must be a path inside the repository, from its root."),
                problems(GOOD.replaceFirst("functions/_middleware.js", "../_middleware.js"))
                        .subList(0, 1));
        assertEquals(
                List.of(":32: An expected finding is written 'path:line:column message'."),
                problems(GOOD.replace("functions/_middleware.js:1:14", "functions/_middleware.js:1")));
        assertEquals(
                List.of(":47: The example has two files 'functions/_middleware.js'."),
                problems(GOOD.replace("toml wrangler.toml", "toml functions/_middleware.js")));
        assertEquals(
                List.of(":47: An example that fires has at most one block 'text expected', and others have none."),
                problems(GOOD.replace("toml wrangler.toml", "text expected")));
        assertEquals(
                List.of(":27: An example has at most 50000 numbered files and 67108864 characters in a repeated text."),
                problems(GOOD.replaceFirst("functions/_middleware.js", "public/{n}.js 50001x"))
                        .subList(1, 2));
        assertEquals(
                List.of(": The section '## Fires' is missing or has no example."),
                problems(GOOD.replace("## Fires", "## Fire")));
    }

    @Test
    void wantsATitleAndAHeaderFirst() {
        List<String> reason = List.of(":1: A rule file starts with '# Title' and then a block of 'toml'.");
        assertEquals(reason, problems(""));
        assertEquals(reason, problems(GOOD.replaceFirst("# ", "")));
        assertEquals(reason, problems(GOOD.replaceFirst("```toml", "```json")));
    }

    @Test
    void boundsTheHeader() {
        String padded = GOOD.replaceFirst("level = ", "#" + "x".repeat(16 << 10) + "\nlevel = ");
        assertEquals(
                ":3: The header has at most 16384 characters.", problems(padded).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = [", "a = {b=", "a.", "[a]\n", "=", "\"", "a = 1\n", "when = '("})
    void endsInProblemsForAHeaderMadeToBreakIt(String piece) {
        String header = piece.repeat(16_000 / piece.length());
        assertFalse(problems(GOOD.replaceFirst("(?s)level = .*?```", header + "\n```"))
                .isEmpty());
    }

    private static List<String> problems(String text) {
        return read(text).problems().stream()
                .map(problem -> problem.toString().replaceFirst("middleware-bypass\\.md", ""))
                .toList();
    }

    private static RuleFile.Reading read(String text) {
        return RuleFile.read("middleware-bypass.md", text, SampleRules.VOCABULARY);
    }

    private static String text(String id) {
        try {
            return Files.readString(SampleRules.FOLDER.resolve(id + ".md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
