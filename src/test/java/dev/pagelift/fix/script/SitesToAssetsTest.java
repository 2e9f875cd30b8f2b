package dev.pagelift.fix.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.fix.FixedFiles;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Workers Sites: what the configuration becomes, and what is left to the owner of the code. */
class SitesToAssetsTest {

    private static final String SERVES = """
            import { getAssetFromKV } from '@cloudflare/kv-asset-handler'

            addEventListener('fetch', event => event.respondWith(handle(event)))

            async function handle(event) {
              try {
                return await getAssetFromKV(event)
              } catch (e) {
                %s
              }
            }
            """;

    private static final String SITE = """
            # The tea shop.
            name = "tea"
            main = "index.js"
            compatibility_date = "2023-01-01"

            [site]
            bucket = "./public" # what is published
            %s""";

    private static Map<String, String> project(String config, String script) {
        return Map.of(
                "wrangler.toml",
                config,
                "index.js",
                script,
                "public/index.html",
                "<p>Tea</p>\n",
                "public/tea.html",
                "-\n");
    }

    private static FixedFiles fixed(String more, String otherwise) throws Exception {
        return FixedFiles.of(project(SITE.formatted(more), SERVES.formatted(otherwise)), false);
    }

    private static void assertRefused(String reason, FixedFiles fixed) {
        assertTrue(fixed.reasons().contains(reason), () -> String.valueOf(fixed.reasons()));
        assertEquals("not changed", fixed.text("public/.assetsignore"));
        assertTrue(!fixed.text("wrangler.toml").contains("assets"), () -> fixed.text("wrangler.toml"));
    }

    @Test
    void codeThatServesFilesAloneIsNoLongerCalled() throws Exception {
        FixedFiles fixed = fixed("", "return new Response('gone', { status: 404 })");

        assertEquals("""
                # The tea shop.
                name = "tea"
                compatibility_date = "2023-01-01"

                [assets]
                directory = "./public" # what is published
                """, fixed.text("wrangler.toml"));
    }

    @Test
    void theNotFoundPageOfTheCodeIsThatOfTheAssets() throws Exception {
        String page = "return getAssetFromKV(event, { mapRequestToAsset: req => new Request(`${new URL(req.url).origin}"
                + "/404.html`, req) })";

        Map<String, String> files = new HashMap<>(project(SITE.formatted(""), SERVES.formatted(page)));
        files.put("public/404.html", "-\n");

        assertTrue(FixedFiles.of(files, false).text("wrangler.toml").contains("not_found_handling = \"404-page\""));
    }

    @Test
    void whatWasNotPublishedIsIgnored() throws Exception {
        FixedFiles fixed = fixed("exclude = [\"drafts\", \"*.psd\"]\n", "return new Response('gone', { status: 404 })");

        assertEquals("drafts\n*.psd\n", fixed.text("public/.assetsignore"));
    }

    @Test
    void aListOfWhatIsPublishedIsLeftToItsOwner() throws Exception {
        assertRefused(
                "'site.include' publishes a part of the folder, which '.assetsignore' can only say the other way round;"
                        + " write it by hand.",
                fixed("include = [\"shop\"]\n", "return new Response('gone', { status: 404 })"));
    }

    @Test
    void codeThatDoesMoreIsLeftToItsOwner() throws Exception {
        assertRefused(
                "The code in 'index.js' does more than serve files: let it answer with 'env.ASSETS.fetch(request)', give"
                        + " it 'assets.binding', and set 'assets.run_worker_first' to true.",
                fixed("", "return fetch('https://tea.example')"));
    }
}
