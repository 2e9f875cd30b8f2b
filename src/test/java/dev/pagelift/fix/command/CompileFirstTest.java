package dev.pagelift.fix.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.fix.FixedFiles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Commands for the Worker that a project has already, beside functions that only Pages compiles by itself. */
class CompileFirstTest {

    private static FixedFiles fixed(String scripts, Map<String, String> more) throws Exception {
        Map<String, String> files = new TreeMap<>(Map.of(
                "package.json",
                "{\n  \"scripts\": {\n" + scripts + "  }\n}\n",
                "wrangler.toml",
                "name = \"tea\"\npages_build_output_dir = \"public\"\ncompatibility_date = \"2025-06-01\"\n",
                "public/index.html",
                "<h1>Tea</h1>\n",
                "functions/api.js",
                "export const onRequest = () => new Response('tea');\n"));
        files.putAll(more);
        return FixedFiles.of(files, false);
    }

    @Test
    void theFirstCommandOfAScriptWaitsForTheFunctions() throws Exception {
        assertEquals("""
                {
                  "scripts": {
                    "dev": "concurrently \\"vite\\" \\"npm run build:functions && wrangler dev\\"",
                    "ship": "vite build && npm run build:functions && CI=1 npx wrangler deploy && wrangler deploy --env old",
                    "build:functions": "wrangler pages functions build --outdir .cf-worker"
                  }
                }
                """, fixed("""
                    "dev": "concurrently \\"vite\\" \\"wrangler dev\\"",
                    "ship": "vite build && CI=1 npx wrangler deploy && wrangler deploy --env old"
                """, Map.of()).text("package.json"));
    }

    @Test
    void scriptsForPagesAndForTheWorkerBecomeOne() throws Exception {
        assertEquals(
                """
                {
                  "scripts": {
                    "deploy:pages": "yarn run deploy:worker",
                    "deploy:both": "vite build && yarn run build:functions && wrangler deploy",
                    "deploy:worker": "yarn run build:functions && npx wrangler deploy",
                    "build:functions": "wrangler pages functions build --outdir .cf-worker"
                  }
                }
                """, fixed("""
                    "deploy:pages": "wrangler pages deploy public",
                    "deploy:both": "vite build && wrangler pages deploy public",
                    "deploy:worker": "npx wrangler deploy"
                """, Map.of("yarn.lock", "# yarn lockfile v1\n")).text("package.json"));
    }

    @Test
    void aStepThatRunsCommandsAlreadyIsLeftToPeople() throws Exception {
        FixedFiles fixed = fixed("    \"start\": \"vite\"\n", Map.of(".github/workflows/worker.yml", """
                on: push
                jobs:
                  deploy:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@v5
                      - uses: cloudflare/wrangler-action@v4
                        with:
                          preCommands: wrangler d1 migrations apply DB
                          command: deploy
                """));

        assertEquals("not changed", fixed.text(".github/workflows/worker.yml"));
        assertTrue(
                fixed.reasons().contains("The step has 'preCommands' already; add 'npm run build:functions' to them."),
                () -> String.join("\n", fixed.reasons()));
    }

    @Test
    void aScriptThatRunsItAlreadyStays() throws Exception {
        FixedFiles fixed = fixed("    \"deploy\": \"npm run build:functions && wrangler deploy\"\n", Map.of());

        assertEquals(List.of(".gitignore", "package.json", "public/_headers", "wrangler.toml"), fixed.changed());
        assertTrue(fixed.text("package.json").contains("\"deploy\": \"npm run build:functions && wrangler deploy\""));
    }
}
