package dev.pagelift.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.audit.Audited;
import dev.pagelift.fact.MoveFact.Decision;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What to do with a Pages project, from what its repository shows. */
class MoveDecisionTest {

    private static final String PAGES = "name = \"site\"\npages_build_output_dir = \"dist\"\n";

    private static Optional<Decision> decision(String... pathsAndTexts) {
        return Audited.repository(pathsAndTexts).sites().get(0).facts().first(Decision.class);
    }

    private static List<String> told(String... pathsAndTexts) {
        Decision decision = decision(pathsAndTexts).orElseThrow();
        return Stream.concat(
                        Stream.of(decision.verdict().id()),
                        decision.considerations().stream()
                                .map(found -> found.weight() + " " + found.feature() + " " + found.at()))
                .toList();
    }

    @Test
    void nothingSpeaksAgainstAPlainSite() {
        assertEquals(List.of("workers-with-static-assets"), told("wrangler.toml", PAGES));
    }

    @Test
    void whatPagesCannotDoSpeaksForTheMove() {
        assertEquals(
                List.of(
                        "workers-with-static-assets",
                        "WORK file-routing functions/a.js:1:14",
                        "GAIN worker-only-key wrangler.toml:3:1"),
                told(
                        "wrangler.toml",
                        PAGES + "workflows = [{ binding = \"W\", name = \"w\", class_name = \"W\" }]\n",
                        "functions/a.js",
                        "export const onRequest = () => new Response();\n"));
    }

    @Test
    void addressesOfBranchesHoldASiteBack() {
        assertEquals(
                List.of("stay-on-pages", "BLOCKER branch-alias src/config.js:1:20"),
                told(
                        "wrangler.toml",
                        PAGES,
                        "src/config.js",
                        "export const api = \"https://staging.site.pages.dev/api\";\n"));
    }

    @Test
    void workInTheBackgroundNeedNotWaitForTheSite() {
        List<String> told = told(
                "wrangler.toml",
                PAGES,
                "src/config.js",
                "export const api = \"https://staging.site.pages.dev/api\";\n",
                "cron/wrangler.toml",
                "name = \"cron\"\nmain = \"index.js\"\ncompatibility_date = \"2025-01-01\"\n[triggers]\ncrons = [\"0 * * * *\"]\n");
        assertEquals("hybrid", told.get(0));
        assertEquals("GAIN cron-triggers cron/wrangler.toml:4:1", told.get(2));
    }

    @Test
    void aWorkerIsNotToldToMove() {
        assertEquals(
                Optional.empty(),
                decision(
                        "wrangler.toml",
                        "name = \"a\"\ncompatibility_date = \"2025-01-01\"\n[assets]\ndirectory = \"dist\"\n"));
    }
}
