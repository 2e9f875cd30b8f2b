package dev.pagelift.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the action and all workflows keep to, so that nobody's text is run and nobody else's code slips in. */
class ActionTest {

    private static final Path ACTION = Path.of("action.yml");

    @Test
    void otherActionsArePinnedToACommit() throws IOException {
        for (Map<?, ?> step : steps()) {
            Object uses = step.get("uses");
            assertTrue(
                    uses == null || uses.equals("./") || uses.toString().matches("[\\w/-]+@[0-9a-f]{40}"), uses + "");
        }
    }

    @Test
    void aPinSaysWhichVersionItIs() throws IOException {
        for (Path file : files()) {
            for (String line : Files.readAllLines(file)) {
                assertTrue(
                        !line.contains("uses: ") || line.contains("./") || line.matches(".* # v\\d+\\.\\d+\\.\\d+$"),
                        line);
            }
        }
    }

    @Test
    void noExpressionIsPutIntoAScript() throws IOException {
        for (Map<?, ?> step : steps()) {
            Object script = step.get("run");
            assertTrue(script == null || !script.toString().contains("${{"), script + "");
        }
    }

    @Test
    void everyScriptOfTheActionNamesItsShell() throws IOException {
        for (Object step : (List<?>) map(yaml(ACTION).get("runs")).get("steps")) {
            assertEquals(map(step).containsKey("run"), map(step).containsKey("shell"), step.toString());
        }
    }

    @Test
    void workflowsBeginWithoutPermissionsAndKeepNoCredentials() throws IOException {
        for (Path workflow : workflows()) {
            assertEquals(Map.of(), yaml(workflow).get("permissions"), workflow.toString());
        }
        for (Map<?, ?> step : steps()) {
            if (String.valueOf(step.get("uses")).startsWith("actions/checkout@")) {
                assertEquals(false, map(step.get("with")).get("persist-credentials"));
            }
        }
    }

    @Test
    void noWorkflowRunsTheCodeOfAStrangerWithRights() throws IOException {
        for (Path workflow : workflows()) {
            assertTrue(!Files.readString(workflow).contains("pull_request_target"), workflow.toString());
        }
    }

    @Test
    void aReleaseHasAllItsParts() throws IOException {
        String release = Files.readString(Path.of(".github/workflows/release.yml"));
        String published = release.substring(release.indexOf("gh release create"));
        for (String part : List.of(
                "pagelift.jar ",
                "pagelift.jar.sha256",
                "pagelift.cdx.json",
                "pagelift.1",
                "pagelift-linux-x64.tar.gz")) {
            assertTrue(published.contains(part), part);
        }
        assertTrue(release.contains("sha256sum pagelift.jar >pagelift.jar.sha256"));
        assertTrue(release.contains("[ \"$(.ci/reproducible)\" = \"$(sha256sum target/pagelift.jar "));
        assertTrue(release.contains("cyclonedx-maven-plugin"));
        assertTrue(release.contains("jlink "));
        assertTrue(release.contains("actions/attest-build-provenance@"));
    }

    private static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(".github/workflows"))) {
            return files.sorted().toList();
        }
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(workflows());
        files.add(ACTION);
        return files;
    }

    /** The steps of the action and of all jobs. */
    private static List<Map<?, ?>> steps() throws IOException {
        List<Map<?, ?>> steps = new ArrayList<>();
        for (Path file : files()) {
            Map<String, Object> jobs = new TreeMap<>(map(yaml(file).get("jobs")));
            jobs.put("", map(yaml(file).get("runs")));
            for (Object job : jobs.values()) {
                Object list = map(job).get("steps");
                for (Object step : list == null ? List.of() : (List<?>) list) {
                    steps.add(map(step));
                }
            }
        }
        return steps;
    }

    private static Map<String, Object> yaml(Path file) throws IOException {
        return map(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }
}
