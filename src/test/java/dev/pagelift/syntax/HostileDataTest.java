package dev.pagelift.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.Repositories;
import dev.pagelift.snapshot.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data files that were written to hurt: each ends in a document and a problem that says where. */
class HostileDataTest {

    private static final int DEEP = 100_000;

    private static Document read(String path, String text) {
        SourceFile file = Repositories.file(path, text);
        return Format.of(file.path()).orElseThrow().read(file);
    }

    /** Place and message of each problem. */
    private static List<String> problems(String path, String text) {
        Document document = read(path, text);
        return document.problems().stream()
                .map(problem -> {
                    Location at = document.file().locate(problem.span());
                    return at.line() + ":" + at.column() + " " + problem.message();
                })
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.json |      | [",
                "a.json |      | '{\"a\":'",
                "a.jsonc |     | /**/[",
                "a.toml | 'a=' | [",
                "a.toml | 'a=' | {a=",
                "a.yml  |      | [",
                "a.yml  |      | '{a: '",
                "a.yml  |      | '- '",
                "a.yml  |      | '? '"
            })
    void nestingWithoutEndIsOneProblem(String path, @Nullable String start, String opening) {
        Document document = read(path, (start == null ? "" : start) + opening.repeat(DEEP));
        assertEquals(1, document.problems().size());
        assertTrue(
                document.problems().get(0).message().matches("(?i).*nest.*"),
                document.problems().get(0).message());
    }

    @Test
    void nestingThatIsTooDeepIsToldWhereItIs() {
        assertEquals(
                List.of("1:102 This is not YAML we can read: it is nested more than 100 levels deep."),
                problems("a.yml", " " + "[".repeat(DEEP) + "]".repeat(DEEP)));
        assertEquals(
                List.of("1:502 This JSON is too large to read: Document nesting depth (501) exceeds the maximum allowed"
                        + " (500)."),
                problems("a.json", "[".repeat(DEEP) + "]".repeat(DEEP)));
    }

    @Test
    void keysAndTablesOfTomlNestOnlySoDeep() {
        assertEquals(1, problems("a.toml", "a.".repeat(20_000) + "a = 1").size());
        assertEquals(1, problems("a.toml", "[" + "a.".repeat(20_000) + "a]").size());
        assertEquals(0, problems("a.toml", "a.".repeat(100) + "a = 1").size());
    }

    @Test
    void runsOfLineBreaksAndCommentsInTomlTakeNoTime() {
        String lines = "\n".repeat(10_000) + "# comment\r\n".repeat(10_000) + "  \t\r\n".repeat(10_000);
        Document document = read(
                "a.toml",
                "\uFEFF" + lines + "a = [ # one\n" + lines + "1,\n" + lines + "'#'\n]\nb = \"\"\"\n\n\n# text\"\"\"\n"
                        + lines + "𝒳 = 1");
        assertEquals(
                List.of("'#'", "\"\"\"\n\n\n# text\"\"\""), List.of(slice(document, "a[1]"), slice(document, "b")));
        assertEquals("\n\n# text", document.root().string("b").orElseThrow());
        assertEquals(1, document.problems().size());
        assertEquals(
                120_008 + 1,
                document.file().lines().line(document.problems().get(0).span().start()));
    }

    private static String slice(Document document, String route) {
        return document.at(route).orElseThrow().span().of(document.file().text());
    }

    @Test
    void aMessageOfTomlPointsAtTheTrueLine() {
        assertEquals(
                List.of("7:1 This is not TOML: a previously defined at line 4, column 2."),
                problems("a.toml", "# 𝒳\n\n\n a = 1\n\n# b\na = 2\n"));
    }

    @Test
    void aliasesCannotMakeAFileLarge() {
        String refused = "This is not YAML we can read: its aliases make it too large to read.";
        assertEquals(List.of("1:34 " + refused), problems("a.yml", laughs(5)));
        assertEquals(1, problems("a.yml", laughs(12)).size());
        String text = "a: &a " + "x".repeat(100_000) + "\nb: [" + "*a, ".repeat(5_000) + "]\n";
        assertEquals(1, problems("a.yml", text).size());
        assertEquals(1, problems("a.yml", "a: &a [*a]").size());
        assertEquals(1, problems("a.yml", "a: &a {b: *a}").size());
    }

    /** Up to there a value of any length takes time in proportion to it; the library's own limit is looked at when the time is spent. */
    @Test
    void aLargeYamlFileIsNotBegun() {
        String value = "a: '" + "b".repeat(3 << 20);
        assertEquals(
                List.of("1:1 This YAML is too large to read: it has more than 3145728 characters."),
                problems("a.yml", value));
        assertEquals(List.of(), problems("a.yml", value.substring(0, (3 << 20) - 1) + "'"));
    }

    /** Each line is nine times the line before. */
    private static String laughs(int lines) {
        StringBuilder text = new StringBuilder("l0: &l0 [1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
        for (int i = 1; i <= lines; i++) {
            text.append("l%d: &l%d [%s]\n".formatted(i, i, ("*l" + (i - 1) + ", ").repeat(9)));
        }
        return text.toString();
    }

    @Test
    void aFileOfNothingButErrorsTellsTheFirst() {
        List<String> problems = problems("a.toml", "]]\n".repeat(5_000));
        assertEquals(21, problems.size());
        assertEquals("21:1 More problems follow that are not told.", problems.get(20));
        assertEquals(
                21,
                problems("a.json", "{" + "\"a\": 1, ".repeat(5_000) + "\"b\": 2}")
                        .size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.toml", "a.yml"})
    void aFileOfMillionsOfValuesIsNotBuilt(String path) {
        String start = path.endsWith("toml") ? "a = " : "";
        List<String> problems = problems(path, start + "[" + "1,".repeat(1_100_000) + "1]");
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).matches(".*(holds|has) more than [0-9]+ (values|characters)\\."), problems.get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a': 12s3cret}",
                "{'a': s3cret}",
                "s3cret",
                "{} s3cret",
                "{'a': 's3cret",
                "{'a': 's3\\qcret'}",
                "{'a': trues3cret}"
            })
    void aProblemOfJsonTellsNoValue(String text) {
        tellsNoValue("a.json", text.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A = s3cret",
                "A = 12s3cret",
                "A = 's3cret",
                "A = 'x' s3cret",
                "A = 'x' 's3cret'",
                "A = 1 s3'cret",
                "A = [1 s3cret]",
                "A = {b = 1 s3cret}",
                "A = 1979-05-27s3cret"
            })
    void aProblemOfTomlTellsNoValue(String text) {
        tellsNoValue("a.toml", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: *s3cret",
                "a: \"s3cret",
                "a: [s3cret",
                "a: b: s3cret",
                "a: s3cret: b",
                "%s3cret",
                "a: !<s3cret b",
                "a: &s3cret &s3cret b",
                "a: |s3cret"
            })
    void aProblemOfYamlTellsNoValue(String text) {
        tellsNoValue("a.yml", text);
    }

    private static void tellsNoValue(String path, String text) {
        List<String> problems = problems(path, text);
        assertTrue(!problems.isEmpty(), text);
        assertTrue(problems.stream().noneMatch(problem -> problem.matches(".*(s3|cret).*")), problems.toString());
    }

    @Test
    void positionsInYamlCountTheByteOrderMarkAndWideCharacters() {
        Document document = read("a.yml", "\uFEFFa: 𝒳\nb: \"𝒳𝒳\" # c\n");
        assertEquals("𝒳", slice(document, "a"));
        assertEquals("\"𝒳𝒳\"", slice(document, "b"));
    }

    @Test
    void aCharacterThatYamlForbidsIsToldWhereItIs() {
        assertEquals(
                List.of("2:4 This is not YAML we can read: it holds a character that YAML does not allow."),
                problems("a.yml", "a: 𝒳\nb: \u0001\n"));
    }
}
