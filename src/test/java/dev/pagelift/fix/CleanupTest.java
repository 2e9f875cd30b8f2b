package dev.pagelift.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.source.InMemory;
import dev.pagelift.source.SourceException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What goes when the Pages project is no longer needed, and what stays. */
class CleanupTest {

    private static final String WORKER =
            "{ \"name\": \"a\", \"main\": \"src/worker.js\", \"assets\": { \"directory\": \"public\", \"run_worker_first\": true } }";

    private static final String HANDLER = "export const onRequest = () => new Response('tea');\n";

    private static FixResult cleaned(Map<String, String> files) throws SourceException {
        return FixRun.fix(
                InMemory.of(files),
                Limits.DEFAULT,
                RuleSet.builtIn(),
                new Selection(Set.of()),
                new Choices(Choices.Functions.COMPILED, true, false));
    }

    private static List<String> removed(FixResult result) {
        return result.changes().stream()
                .filter(change -> change.after() == null)
                .map(change -> change.file().toString())
                .toList();
    }

    @Test
    void functionsThatTheWorkerDoesNotCallGo() throws Exception {
        FixResult result = cleaned(Map.of(
                "wrangler.json",
                WORKER,
                "src/worker.js",
                "export default { fetch: () => new Response('coffee') };\n",
                "functions/tea.js",
                HANDLER,
                "functions/lib/leaf.js",
                "export const leaf = 1;\n"));

        assertEquals(List.of("functions/lib/leaf.js", "functions/tea.js"), removed(result));
        assertEquals(List.of(), result.kept());
    }

    @Test
    void functionsThatAnotherFileImportsStay() throws Exception {
        FixResult result = cleaned(Map.of(
                "wrangler.json", WORKER,
                "src/worker.js", "export default { fetch: () => new Response('coffee') };\n",
                "scripts/report.js", "import { leaf } from '../functions/lib/leaf';\nconsole.log(leaf);\n",
                "functions/tea.js", HANDLER,
                "functions/lib/leaf.js", "export const leaf = 1;\n"));

        assertEquals(List.of(), removed(result));
        assertEquals(
                List.of("'scripts/report.js' imports from 'functions', so the folder was not removed."), result.kept());
    }

    @Test
    void functionsThatTheWorkerIsCompiledFromStay() throws Exception {
        FixResult result = cleaned(Map.of(
                "wrangler.json", "{ \"name\": \"a\", \"pages_build_output_dir\": \"public\" }",
                "public/index.html", "<p>Tea</p>\n",
                "public/_routes.json", "{ \"version\": 1, \"include\": [\"/tea\"], \"exclude\": [] }\n",
                "functions/tea.js", HANDLER));

        assertEquals(List.of("public/_routes.json"), removed(result));
        assertEquals(List.of(), result.kept());
    }

    @Test
    void nothingGoesWhileSomethingDeploysToPages() throws Exception {
        FixResult result = cleaned(Map.of(
                "wrangler.json",
                WORKER,
                "src/worker.js",
                "export default { fetch: () => new Response('coffee') };\n",
                "package.json",
                "{ \"scripts\": { \"deploy\": \"wrangler pages deploy public --branch=$NEXT\" } }\n",
                "functions/tea.js",
                HANDLER));

        assertEquals(List.of(), removed(result));
        assertEquals(
                List.of("'package.json' still deploys to Pages in line 1, so nothing that Pages needs was removed."),
                result.kept());
    }
}
