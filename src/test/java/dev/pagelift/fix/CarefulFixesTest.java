package dev.pagelift.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is left alone, because it would break what works today. */
class CarefulFixesTest {

    private static void assertLeft(String reason, FixedFiles fixed) {
        assertTrue(
                fixed.reasons().stream().anyMatch(one -> one.startsWith(reason)),
                () -> String.valueOf(fixed.reasons()));
    }

    @Test
    void commandsStayWhereTheSiteCannotBecomeAWorker() throws Exception {
        FixedFiles fixed = FixedFiles.of(
                Map.of(
                        "package.json",
                        "{ \"scripts\": { \"deploy\": \"npx @cloudflare/next-on-pages && wrangler pages deploy"
                                + " .vercel/output/static --project-name tea\" },"
                                + " \"dependencies\": { \"next\": \"14.2.0\" } }\n",
                        "app/page.tsx",
                        "export default () => <p>Tea</p>;\n"),
                true);

        assertEquals("not changed", fixed.text("package.json"));
        assertLeft("The build with '@cloudflare/next-on-pages' makes code for Pages", fixed);
    }

    private static Map<String, String> deployed(String first) {
        return Map.of(".github/workflows/deploy.yml", """
                        on: push
                        jobs:
                          deploy:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: %s
                              - uses: cloudflare/wrangler-action@v4
                                with:
                                  apiToken: ${{ secrets.CLOUDFLARE_API_TOKEN }}
                                  command: pages deploy dist --project-name=tea
                        """.formatted(first), "dist/index.html", "<p>Tea</p>\n");
    }

    @Test
    void aJobThatBringsItsFolderAloneHasNoConfigurationToDeployBy() throws Exception {
        FixedFiles fixed = FixedFiles.of(deployed("actions/download-artifact@v4"), false);

        assertEquals("not changed", fixed.text(".github/workflows/deploy.yml"));
        assertLeft("The job in '.github/workflows/deploy.yml' that deploys does not check out the repository", fixed);
        assertTrue(FixedFiles.of(deployed("actions/checkout@v4"), false)
                .text(".github/workflows/deploy.yml")
                .contains("command: deploy\n"));
    }

    @Test
    void aCommandForAnOldWranglerIsWrittenAsThatKnowsIt() throws Exception {
        FixedFiles fixed = FixedFiles.of(
                Map.of(
                        "package.json",
                                "{ \"scripts\": { \"old\": \"npx @cloudflare/wrangler@1 kv:namespace list\","
                                        + " \"new\": \"npx wrangler@4 kv:namespace list\" } }\n",
                        "index.js", "export default { fetch: () => new Response('tea') };\n",
                        "wrangler.toml", "name = \"tea\"\nmain = \"index.js\"\ncompatibility_date = \"2025-06-01\"\n"),
                true);

        assertEquals(
                "{ \"scripts\": { \"old\": \"npx @cloudflare/wrangler@1 kv:namespace list\","
                        + " \"new\": \"npx wrangler@4 kv namespace list\" } }\n",
                fixed.text("package.json"));
        assertLeft("The command asks for Wrangler 1, which knows 'kv:namespace' under no other name", fixed);
    }

    @Test
    void aGlobalThatIsUsedLikeABindingIsReadFromTheEnvironment() throws Exception {
        FixedFiles fixed = FixedFiles.of(
                Map.of(
                        "index.js",
                        "async function answer(request) {\n"
                                + "  return new Response(await LINKS.get(new URL(request.url).pathname));\n}\n"
                                + "addEventListener('fetch', event => event.respondWith(answer(event.request)));\n",
                        "wrangler.toml",
                        "name = \"tea\"\nmain = \"index.js\"\ncompatibility_date = \"2025-06-01\"\n"),
                true);

        assertTrue(fixed.text("index.js").contains("await env.LINKS.get("), () -> fixed.text("index.js"));
    }

    @Test
    void commentsStayBesideTheirRedirects() throws Exception {
        String green = IntStream.range(0, 101)
                .mapToObj(one -> "/green/" + one + "x /tea/" + one + " 301\n")
                .collect(Collectors.joining());
        FixedFiles fixed = FixedFiles.of(
                Map.of(
                        "dist/_redirects",
                                "# Code that lies elsewhere\n/examples/* https://code.example/:splat\n\n# Green tea\n"
                                        + green
                                        + "/leaf/* /tea/leaf/:splat 301\n\n# Black tea\n/black /tea/black 301\n",
                        "dist/index.html", "<p>Tea</p>\n",
                        "wrangler.toml",
                                "name = \"tea\"\ncompatibility_date = \"2025-06-01\"\n\n[assets]\ndirectory = \"dist\"\n"),
                false);

        assertEquals(
                "\n# Green tea\n" + green + "\n# Black tea\n/black /tea/black 301\n"
                        + "# Code that lies elsewhere\n/examples/* https://code.example/:splat\n"
                        + "/leaf/* /tea/leaf/:splat 301\n",
                fixed.text("dist/_redirects"));
    }
}
