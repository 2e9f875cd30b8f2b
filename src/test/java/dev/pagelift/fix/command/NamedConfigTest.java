package dev.pagelift.fix.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.fix.FixedFiles;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Commands of a folder above the site whose configuration Wrangler would not find. */
class NamedConfigTest {

    private static final String PAGE = "<h1>Tea</h1>\n";

    private static FixedFiles fixed(String... more) throws Exception {
        Map<String, String> files = new TreeMap<>(Map.of(
                "web/package.json",
                "{ \"name\": \"tea\", \"devDependencies\": { \"vite\": \"^7.0.0\" } }\n",
                "web/index.html",
                PAGE));
        for (int i = 0; i < more.length; i += 2) {
            files.put(more[i], more[i + 1]);
        }
        return FixedFiles.of(files, true);
    }

    @Test
    void aScriptAboveTheSiteNamesItsConfiguration() throws Exception {
        FixedFiles fixed = fixed(
                "package.json",
                "{ \"scripts\": { \"deploy\": \"wrangler pages deploy web/dist --project-name tea\" } }\n");
        assertTrue(
                fixed.text("package.json").contains("\"wrangler deploy --config web/wrangler.jsonc\""),
                () -> fixed.text("package.json"));
        assertTrue(
                fixed.changed().contains("web/wrangler.jsonc"),
                () -> fixed.changed().toString());
    }

    @Test
    void aScriptOfTheSiteFindsIt() throws Exception {
        FixedFiles fixed = fixed(
                "web/package.json",
                "{ \"name\": \"tea\", \"scripts\": { \"deploy\": \"wrangler pages deploy dist\" },"
                        + " \"devDependencies\": { \"vite\": \"^7.0.0\" } }\n");
        assertTrue(
                fixed.text("web/package.json").contains("\"wrangler deploy\""), () -> fixed.text("web/package.json"));
    }

    @Test
    void stepsOfActionsNameItToo() throws Exception {
        String workflow = """
                on: push
                jobs:
                  deploy:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@v4
                      - uses: cloudflare/wrangler-action@v4
                        with:
                          command: pages deploy web/dist --project-name tea
                """;
        assertTrue(fixed(".github/workflows/deploy.yml", workflow)
                .text(".github/workflows/deploy.yml")
                .contains("command: deploy --config web/wrangler.jsonc"));
        String archived = workflow.replace("wrangler-action@v4", "pages-action@v1")
                .replace("command: pages deploy web/dist --project-name tea", "directory: web/dist");
        assertTrue(fixed(".github/workflows/deploy.yml", archived)
                .text(".github/workflows/deploy.yml")
                .contains("command: deploy --config web/wrangler.jsonc"));
    }

    @Test
    void aCommandForAnotherFolderIsLeftAlone() throws Exception {
        String scripts =
                "{ \"name\": \"tea\", \"scripts\": { \"a\": \"wrangler pages deploy out/a\", \"b\": \"wrangler pages deploy out/b\" } }\n";
        FixedFiles fixed = FixedFiles.of(Map.of("package.json", scripts, "index.html", PAGE), true);
        assertEquals(
                "{ \"name\": \"tea\", \"scripts\": { \"a\": \"wrangler deploy\", \"b\": \"wrangler pages deploy out/b\" } }\n",
                fixed.text("package.json"));
    }
}
