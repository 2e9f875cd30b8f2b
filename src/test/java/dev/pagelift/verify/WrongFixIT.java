package dev.pagelift.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.fix.Change;
import dev.pagelift.fix.Choices;
import dev.pagelift.fix.FixResult;
import dev.pagelift.snapshot.RepoPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Fixes with one thing wrong, each of which some tool or guide has been seen to get wrong, are caught. */
class WrongFixIT {

    private static List<String> differences(String name, String file, UnaryOperator<String> mistake) throws Exception {
        Example example = new Example(Path.of("fixtures", name));
        FixResult fixed = example.fixed(Choices.Functions.COMPILED);
        List<Change> changes = fixed.changes().stream()
                .map(change -> change.file().equals(RepoPath.of(file)) ? wrong(change, mistake) : change)
                .toList();
        assertEquals(
                1,
                changes.stream().filter(one -> !fixed.changes().contains(one)).count(),
                "one file is changed");
        return Proof.of(example, Choices.Functions.COMPILED, fixed, changes).differences();
    }

    private static Change wrong(Change change, UnaryOperator<String> mistake) {
        return new Change(change.file(), change.before(), mistake.apply(Objects.requireNonNull(change.after())));
    }

    private static void assertHas(List<String> differences, String start) {
        assertTrue(differences.stream().anyMatch(one -> one.startsWith(start)), () -> String.join("\n", differences));
    }

    @Test
    void filesBeforeTheMiddlewareThatGuardsThem() throws Exception {
        assertHas(
                differences(
                        "functions-root-middleware",
                        "wrangler.toml",
                        text -> text.replaceFirst("(?m)^run_worker_first = true\\R", "")),
                "GET /minutes/2024 [status: 401 → 200");
    }

    @Test
    void aBindingThatGotLost() throws Exception {
        List<String> differences = differences(
                "bindings-production",
                "wrangler.toml",
                text -> text.replaceFirst("\\[\\[env\\.dev\\.kv_namespaces]]\\R.*\\R.*\\R", ""));

        assertHas(differences, "without the binding COINS");
        assertHas(differences, "GET /state [status: 200 → 500");
    }

    @Test
    void theStartPageForMissingPages() throws Exception {
        assertHas(
                differences(
                        "static-not-found-page",
                        "wrangler.toml",
                        text -> text.replace("404-page", "single-page-application")),
                "GET /no-such-page [status: 404 → 200");
    }

    @Test
    void theCodeOfTheWorkerAsAFile() throws Exception {
        assertHas(
                differences("advanced-file", "public/.assetsignore", text -> "drafts\n"),
                "GET /_worker.js [published: none → 'export default");
    }

    @Test
    void aRuleOfAnotherHostThatGotLost() throws Exception {
        assertHas(
                differences(
                        "netlify-files",
                        "site/_redirects",
                        text -> text.replaceFirst("/newsletter /letters/ 301\\R", "")),
                "GET /newsletter [status: 301 → 404");
    }
}
