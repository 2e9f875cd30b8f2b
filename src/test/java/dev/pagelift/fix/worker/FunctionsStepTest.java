package dev.pagelift.fix.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.fix.FixedFiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The script that compiles functions, beside the scripts that a package has already. */
class FunctionsStepTest {

    private static FixedFiles fixed(String scripts) throws Exception {
        return FixedFiles.of(
                Map.of(
                        "package.json",
                        "{\n  \"scripts\": {\n" + scripts
                                + "    \"deploy\": \"wrangler pages deploy public\"\n  },\n"
                                + "  \"devDependencies\": { \"wrangler\": \"^4.90.0\" }\n}\n",
                        "wrangler.toml",
                        "name = \"tea\"\npages_build_output_dir = \"public\"\ncompatibility_date = \"2025-06-01\"\n",
                        "public/index.html",
                        "<h1>Tea</h1>\n",
                        "functions/api.js",
                        "export const onRequest = () => new Response('tea');\n"),
                false);
    }

    @Test
    void aScriptOfTheSameNameStays() throws Exception {
        assertEquals("""
                {
                  "scripts": {
                    "build:functions": "tsc --noEmit",
                    "deploy": "npm run build:worker && wrangler deploy",
                    "build:worker": "wrangler pages functions build --outdir .cf-worker"
                  },
                  "devDependencies": { "wrangler": "^4.90.0" }
                }
                """, fixed("    \"build:functions\": \"tsc --noEmit\",\n").text("package.json"));
    }

    @Test
    void aPackageThatUsesAllNamesIsLeftToPeople() throws Exception {
        FixedFiles fixed = fixed("""
                    "build:functions": "tsc --noEmit",
                    "build:worker": "esbuild src/worker.ts",
                    "build:pages-functions": "node build.js",
                """);

        assertEquals(List.of(), fixed.changed());
        assertEquals(
                List.of("The names 'build:functions', 'build:worker', 'build:pages-functions' belong to other scripts;"
                        + " free one of them for the script that compiles the functions."),
                fixed.reasons());
    }
}
