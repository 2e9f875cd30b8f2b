package dev.pagelift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;

/** What the documentation tells people to type and to copy is what there is. */
class ReadmeExamplesTest {

    private static final Pattern COMMAND = Pattern.compile(
            "(?<![\\w/-])(?:\\./|\\S*/java\" -jar |java -jar )?pagelift(?:\\.jar)? ([a-z-]+)((?: [^\\s|&>#`)']+)*)");
    private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", ".github/FLEET.md"})
    void everyCommandIsOneThatIsUnderstood(String file) throws IOException {
        int seen = 0;
        for (MatchResult found :
                COMMAND.matcher(code(Files.readString(Path.of(file)))).results().toList()) {
            String command = found.group(1);
            if (Commands.NAMES.contains(command)) {
                String[] words = (command + found.group(2)).split(" ");
                parse(command, words);
                seen++;
            }
        }
        assertTrue(seen > (file.equals("README.md") ? 15 : 0), file + ": " + seen);
    }

    /** What stands between backticks, one piece a line. */
    private static String code(String markdown) {
        return Pattern.compile("(?s)```.*?```|`[^`\n]+`")
                .matcher(markdown)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining("\n"));
    }

    /** A command in running text may leave out what it needs, and may have no option that there is not. */
    private static void parse(String command, String... words) {
        try {
            Commands.of(command, new Terminal(System.out, System.err, Map.of(), false))
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .parseArgs(words);
        } catch (CommandLine.MissingParameterException e) {
            assertEquals(
                    words.length,
                    List.of(words).stream()
                            .filter(word -> !word.startsWith("-"))
                            .count());
        }
    }

    @Test
    void exitCodesAreThoseThatThereAre() throws IOException {
        List<Integer> told = Pattern.compile("(?m)^\\| (\\d) \\| ")
                .matcher(readme())
                .results()
                .map(row -> Integer.valueOf(row.group(1)))
                .toList();
        assertEquals(List.of(ExitCode.CLEAN, ExitCode.FINDINGS, ExitCode.USAGE, ExitCode.INCOMPLETE), told);
    }

    @Test
    void gitLabGetsTheFileThatIsWritten() throws IOException {
        Map<?, ?> job = (Map<?, ?>) example("pagelift:").get("pagelift");
        String sarif = written(String.join("\n", strings(job.get("script"))));
        assertEquals(Map.of("when", "always", "reports", Map.of("sarif", sarif)), job.get("artifacts"));
    }

    @Test
    void azureGetsTheFileThatIsWrittenUnderTheNameThatItLooksFor() throws IOException {
        List<?> steps = (List<?>) example("steps:").get("steps");
        String sarif = written(((Map<?, ?>) steps.get(0)).get("bash").toString());
        Map<?, ?> publish = (Map<?, ?>) steps.get(1);
        assertEquals(Map.of("PathtoPublish", sarif, "ArtifactName", "CodeAnalysisLogs"), publish.get("inputs"));
        assertEquals("always()", publish.get("condition"));
    }

    @Test
    void preCommitFindsItsHook() throws IOException {
        Map<?, ?> repository = (Map<?, ?>) ((List<?>) example("repos:").get("repos")).get(0);
        List<?> hooks = (List<?>) yaml(Files.readString(Path.of(".pre-commit-hooks.yaml")));
        assertEquals(
                ((Map<?, ?>) hooks.get(0)).get("id"),
                ((Map<?, ?>) ((List<?>) repository.get("hooks")).get(0)).get("id"));
    }

    private static String written(String script) {
        return Pattern.compile("-f sarif=(\\S+)")
                .matcher(script)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** The example that starts with some text. */
    private static Map<?, ?> example(String start) throws IOException {
        return YAML.matcher(readme())
                .results()
                .map(found -> found.group(1))
                .filter(text -> text.startsWith(start))
                .map(text -> (Map<?, ?>) yaml(text))
                .findFirst()
                .orElseThrow();
    }

    private static Object yaml(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }
}
