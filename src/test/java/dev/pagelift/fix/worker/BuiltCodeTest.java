package dev.pagelift.fix.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.fix.FixedFiles;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Projects whose build makes code for Pages: what the Worker is, or what must be done first. */
class BuiltCodeTest {

    private static final String KIT = "{ \"devDependencies\": { \"@sveltejs/kit\": \"^2.20.0\", %s } }\n";

    private static final String CONFIG =
            "name = \"tea\"\npages_build_output_dir = \"%s\"\ncompatibility_date = \"2025-06-01\"\n";

    @Test
    void svelteKitMakesOneWorkerForBoth() throws Exception {
        FixedFiles fixed = FixedFiles.of(
                Map.of(
                        "package.json",
                        KIT.formatted("\"@sveltejs/adapter-cloudflare\": \"^5.0.0\""),
                        "svelte.config.js",
                        "import adapter from '@sveltejs/adapter-cloudflare';\n"
                                + "export default { kit: { adapter: adapter() } };\n",
                        "static/robots.txt",
                        "User-agent: *\n",
                        "wrangler.toml",
                        CONFIG.formatted(".svelte-kit/cloudflare")),
                true);

        assertEquals("""
                name = "tea"
                main = "./.svelte-kit/cloudflare/_worker.js"
                compatibility_date = "2025-06-01"

                [assets]
                directory = ".svelte-kit/cloudflare"
                binding = "ASSETS"

                [observability]
                enabled = true
                """, fixed.text("wrangler.toml"));
        assertEquals("_worker.js\n_routes.json\n", fixed.text("static/.assetsignore"));
        assertTrue(fixed.text("_headers").startsWith("# What Cloudflare Pages added"), () -> fixed.text("_headers"));
    }

    @Test
    void whatABuildDecidesByItselfIsNotGuessed() throws Exception {
        assertRefused(
                Map.of(
                        "package.json", KIT.formatted("\"@sveltejs/adapter-auto\": \"^7.0.0\""),
                        "svelte.config.js",
                                "import adapter from '@sveltejs/adapter-auto';\n"
                                        + "export default { kit: { adapter: adapter() } };\n",
                        "wrangler.toml", CONFIG.formatted(".svelte-kit/cloudflare")),
                "The build with '@sveltejs/adapter-auto' makes code for Pages");
    }

    @Test
    void nextOnPagesNeedsAnotherAdapter() throws Exception {
        assertRefused(
                Map.of(
                        "package.json", "{ \"dependencies\": { \"next\": \"14.2.0\" } }\n",
                        "app/page.tsx", "export default () => <p>Tea</p>;\n",
                        "wrangler.toml", CONFIG.formatted(".vercel/output/static")),
                "The build with '@cloudflare/next-on-pages' makes code for Pages");
    }

    @Test
    void aPresetThatNobodyWroteDownIsNotGuessed() throws Exception {
        assertRefused(
                Map.of(
                        "package.json",
                                "{ \"scripts\": { \"build\": \"nuxt build\" }, \"dependencies\": { \"nuxt\": \"^3.0.0\" } }\n",
                        "nuxt.config.ts", "export default defineNuxtConfig({});\n",
                        "pages/index.vue", "<template><p>Tea</p></template>\n",
                        "wrangler.toml", CONFIG.formatted("dist")),
                "The build with 'nuxt', which takes the machine that builds for its preset, makes code for Pages");
    }

    private static void assertRefused(Map<String, String> files, String start) throws Exception {
        FixedFiles fixed = FixedFiles.of(files, true);

        assertTrue(
                fixed.reasons().stream().anyMatch(reason -> reason.startsWith(start)),
                () -> String.join("\n", fixed.reasons()) + fixed.changed());
        assertTrue(!fixed.changed().contains("wrangler.toml"), () -> String.valueOf(fixed.changed()));
    }
}
