package dev.pagelift.fix.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.fix.FixedFiles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        // The adapter adds its own lines to such a file.
        assertEquals("not changed", fixed.text("static/.assetsignore"));
        // Version 5 reads no other place.
        assertTrue(
                fixed.text("static/_headers").startsWith("# What Cloudflare Pages added"), () -> "" + fixed.changed());
    }

    @Test
    void svelteKitFromVersion6ReadsRulesAtTheRoot() throws Exception {
        FixedFiles fixed = FixedFiles.of(
                Map.of(
                        "package.json",
                        KIT.formatted("\"@sveltejs/adapter-cloudflare\": \"^7.0.0\""),
                        "svelte.config.js",
                        "import adapter from '@sveltejs/adapter-cloudflare';\n"
                                + "export default { kit: { adapter: adapter() } };\n",
                        "static/robots.txt",
                        "User-agent: *\n",
                        "wrangler.toml",
                        CONFIG.formatted(".svelte-kit/cloudflare")),
                true);

        assertTrue(fixed.text("_headers").startsWith("# What Cloudflare Pages added"), () -> "" + fixed.changed());
        assertEquals("not changed", fixed.text("static/_headers"));
    }

    private static Map<String, String> hono(String plugin, String file) {
        return Map.of(
                "package.json",
                "{ \"scripts\": { \"build\": \"vite build\" }, \"dependencies\": { \"hono\": \"^4.7.0\" },"
                        + " \"devDependencies\": { \"vite\": \"^6.0.0\", \"" + plugin + "\": \"^1.0.0\" } }\n",
                "vite.config.ts",
                "import build from '" + plugin + "'\nexport default { plugins: [build()] }\n",
                "src/index.ts",
                "import { Hono } from 'hono'\nexport default new Hono()\n",
                file,
                "\n",
                "wrangler.toml",
                CONFIG.formatted("./dist"));
    }

    @Test
    void honoHasAPluginForWorkers() throws Exception {
        FixedFiles fixed = FixedFiles.of(hono("@hono/vite-build/cloudflare-pages", "public/style.css"), true);

        assertEquals(
                "import build from '@hono/vite-build/cloudflare-workers'\nexport default { plugins: [build()] }\n",
                fixed.text("vite.config.ts"));
        assertTrue(fixed.text("wrangler.toml").contains("main = \"./dist/index.js\""));
        assertEquals("index.js\n", fixed.text("public/.assetsignore"));
    }

    @Test
    void theEntryDoesNotHideAFileOfTheOwners() throws Exception {
        assertRefused(
                hono("@hono/vite-build/cloudflare-pages", "public/index.js"),
                "The build with '@hono/vite-build/cloudflare-pages' makes code for Pages");
    }

    @Test
    void theOlderPluginOfHonoMakesOneWorkerForBoth() throws Exception {
        FixedFiles fixed = FixedFiles.of(hono("@hono/vite-cloudflare-pages", "public/style.css"), true);

        assertTrue(fixed.text("wrangler.toml").contains("main = \"./dist/_worker.js\""));
        assertEquals("not changed", fixed.text("vite.config.ts"));
        assertEquals("_worker.js\n_routes.json\n", fixed.text("public/.assetsignore"));
    }

    @Test
    void qwikMakesOneWorkerForBoth() throws Exception {
        FixedFiles fixed = FixedFiles.of(
                Map.of(
                        "package.json",
                        "{ \"devDependencies\": { \"@builder.io/qwik\": \"^1.12.0\","
                                + " \"@builder.io/qwik-city\": \"^1.12.0\" } }\n",
                        "vite.config.ts",
                        "import { qwikVite } from \"@builder.io/qwik/optimizer\";\n"
                                + "export default { plugins: [qwikVite()] };\n",
                        "adapters/cloudflare-pages/vite.config.ts",
                        "import { cloudflarePagesAdapter } from"
                                + " \"@builder.io/qwik-city/adapters/cloudflare-pages/vite\";\n"
                                + "export default { plugins: [cloudflarePagesAdapter()] };\n",
                        "src/routes/index.tsx",
                        "export default () => <p>Tea</p>;\n",
                        "public/robots.txt",
                        "User-agent: *\n",
                        "wrangler.toml",
                        CONFIG.formatted("./dist")),
                true);

        assertTrue(fixed.text("wrangler.toml").contains("main = \"./dist/_worker.js\""), () -> "" + fixed.reasons());
        assertEquals("not changed", fixed.text("adapters/cloudflare-pages/vite.config.ts"));
        assertEquals("_worker.js\n_routes.json\n", fixed.text("public/.assetsignore"));
    }

    private static Map<String, String> undecided(String kit) {
        return Map.of(
                "package.json",
                "{ \"devDependencies\": { \"@sveltejs/kit\": \"" + kit
                        + "\", \"@sveltejs/adapter-auto\": \"^6.0.0\" } }\n",
                "svelte.config.js",
                "import adapter from '@sveltejs/adapter-auto';\nexport default { kit: { adapter: adapter() } };\n",
                "wrangler.toml",
                CONFIG.formatted(".svelte-kit/cloudflare"));
    }

    @Test
    void theAdapterThatAutoTakesOnPagesIsNamed() throws Exception {
        FixedFiles fixed = FixedFiles.of(undecided("^2.20.0"), true);

        assertEquals(
                "import adapter from '@sveltejs/adapter-cloudflare';\nexport default { kit: { adapter: adapter() } };\n",
                fixed.text("svelte.config.js"));
        assertEquals(
                "{ \"devDependencies\": { \"@sveltejs/kit\": \"^2.20.0\", \"@sveltejs/adapter-cloudflare\": \"^7.0.0\" } }\n",
                fixed.text("package.json"));
        assertTrue(fixed.text("wrangler.toml").contains("main = \"./.svelte-kit/cloudflare/_worker.js\""));
        assertRefused(undecided("^1.0.0"), "The build with '@sveltejs/adapter-auto' makes code for Pages");
    }

    private static Map<String, String> nuxt(String config, String build) {
        return Map.of(
                "package.json",
                "{ \"scripts\": { \"build\": \"" + build + "\" }, \"dependencies\": { \"nuxt\": \"^3.21.0\" } }\n",
                "nuxt.config.ts",
                config,
                "pages/index.vue",
                "<template><p>Tea</p></template>\n",
                "wrangler.toml",
                CONFIG.formatted("dist"));
    }

    @Test
    void nitroHasAPresetForWorkers() throws Exception {
        FixedFiles fixed = FixedFiles.of(
                nuxt("export default defineNuxtConfig({ nitro: { preset: 'cloudflare_pages' } });\n", "nuxt build"),
                true);

        assertEquals(
                "export default defineNuxtConfig({ nitro: { preset: 'cloudflare_module' } });\n",
                fixed.text("nuxt.config.ts"));
        assertEquals("""
                name = "tea"
                main = "./.output/server/index.mjs"
                compatibility_date = "2025-06-01"

                [assets]
                directory = "./.output/public"
                binding = "ASSETS"

                [observability]
                enabled = true
                """, fixed.text("wrangler.toml"));
        assertTrue(
                fixed.text("public/_headers").startsWith("# What Cloudflare Pages added"), () -> "" + fixed.changed());
        assertEquals("not changed", fixed.text("public/.assetsignore"));
    }

    @Test
    void aPresetOfTheCommandIsChangedThere() throws Exception {
        FixedFiles fixed = FixedFiles.of(
                nuxt("export default defineNuxtConfig({});\n", "nuxt build --preset=cloudflare_pages"), true);

        assertTrue(fixed.text("package.json").contains("\"nuxt build --preset=cloudflare_module\""));
        assertTrue(fixed.text("wrangler.toml").contains("main = \"./.output/server/index.mjs\""));
    }

    @Test
    void astroMakesOneWorkerForBothUpToVersion12() throws Exception {
        Map<String, String> files = Map.of(
                "package.json",
                "{ \"scripts\": { \"build\": \"astro build\" }, \"dependencies\": { \"astro\": \"^5.0.0\","
                        + " \"@astrojs/cloudflare\": \"^12.0.0\" } }\n",
                "astro.config.mjs",
                "import cloudflare from '@astrojs/cloudflare';\nexport default { output: 'server', adapter: cloudflare() };\n",
                "src/pages/index.astro",
                "<p>Tea</p>\n",
                "wrangler.toml",
                CONFIG.formatted("dist"));
        FixedFiles fixed = FixedFiles.of(files, true);

        assertTrue(fixed.text("wrangler.toml").contains("main = \"./dist/_worker.js/index.js\""));
        assertEquals("_worker.js\n_routes.json\n", fixed.text("public/.assetsignore"));
        assertTrue(fixed.text("public/_headers").startsWith("# What Cloudflare Pages added"));
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

    private static Map<String, String> next(String version, String build) {
        return Map.of(
                "package.json",
                """
                {
                  "scripts": { "build": "next build", "pages:build": "%s" },
                  "dependencies": { "next": "%s" },
                  "devDependencies": { "@cloudflare/next-on-pages": "^1.13.0" }
                }
                """.formatted(build, version),
                "next.config.mjs",
                "import { setupDevPlatform } from '@cloudflare/next-on-pages/next-dev';\nawait setupDevPlatform();\n"
                        + "export default {};\n",
                "app/page.tsx",
                "export default () => <p>Tea</p>;\n",
                "app/api/route.ts",
                "import { getRequestContext } from \"@cloudflare/next-on-pages\";\nexport const runtime = \"edge\";\n"
                        + "export const GET = () => new Response(getRequestContext().cf.city);\n",
                "wrangler.toml",
                CONFIG.formatted(".vercel/output/static") + "compatibility_flags = [\"nodejs_compat\"]\n");
    }

    @Test
    void openNextTakesThePlaceOfNextOnPages() throws Exception {
        FixedFiles fixed = FixedFiles.of(next("16.4.1", "npx @cloudflare/next-on-pages"), true);

        assertEquals("""
                {
                  "scripts": { "build": "next build", "pages:build": "npx opennextjs-cloudflare build" },
                  "dependencies": { "next": "16.4.1" },
                  "devDependencies": { "@opennextjs/cloudflare": "^1.20.0" }
                }
                """, fixed.text("package.json"));
        assertEquals("""
                import { initOpenNextCloudflareForDev } from '@opennextjs/cloudflare';
                await initOpenNextCloudflareForDev();
                export default {};
                """, fixed.text("next.config.mjs"));
        assertEquals("""
                import { getCloudflareContext } from "@opennextjs/cloudflare";
                export const GET = () => new Response(getCloudflareContext().cf.city);
                """, fixed.text("app/api/route.ts"));
        assertEquals("""
                import { defineCloudflareConfig } from "@opennextjs/cloudflare";

                export default defineCloudflareConfig();
                """, fixed.text("open-next.config.ts"));
        assertEquals("""
                name = "tea"
                main = "./.open-next/worker.js"
                compatibility_date = "2025-06-01"
                compatibility_flags = ["nodejs_compat", "global_fetch_strictly_public"]

                [assets]
                directory = "./.open-next/assets"
                binding = "ASSETS"

                [observability]
                enabled = true
                """, fixed.text("wrangler.toml"));
        assertEquals(".open-next/\n", fixed.text(".gitignore"));
    }

    @Test
    void openNextIsNotPutWhereItCannotBuild() throws Exception {
        String reason = "The build with '@cloudflare/next-on-pages' makes code for Pages";

        assertRefused(next("14.2.0", "npx @cloudflare/next-on-pages"), reason);
        assertRefused(next("16.4.1", "npx @cloudflare/next-on-pages --watch"), reason);
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

    @Test
    void qwikWithoutAnAdapterInSightIsLeft() throws Exception {
        FixedFiles fixed = FixedFiles.of(
                Map.of(
                        "package.json",
                        "{ \"devDependencies\": { \"@builder.io/qwik\": \"^1.12.0\","
                                + " \"@builder.io/qwik-city\": \"^1.12.0\" } }\n",
                        "wrangler.toml",
                        CONFIG.formatted("dist")),
                true);

        assertEquals("not changed", fixed.text("wrangler.toml"));
        assertTrue(
                fixed.reasons().stream()
                        .anyMatch(reason -> reason.startsWith(
                                "The build with 'qwik', of which no adapter is found, makes code for Pages")),
                () -> "" + fixed.reasons());
    }

    /** A site of Nuxt 3, fixed without edits that a person must review. */
    private static FixedFiles nuxt(String version, Map<String, String> more) throws Exception {
        Map<String, String> files = new TreeMap<>(Map.of(
                "package.json",
                "{ \"devDependencies\": { \"nuxt\": \"" + version + "\" } }\n",
                "nuxt.config.ts",
                "export default defineNuxtConfig({ nitro: { preset: 'cloudflare-pages' } });\n",
                "wrangler.toml",
                CONFIG.formatted("dist")));
        files.putAll(more);
        return FixedFiles.of(files, false);
    }

    @Test
    void whatWasTriedWithARealProjectIsSafe() throws Exception {
        assertTrue(nuxt("^3.15.0", Map.of()).text("nuxt.config.ts").contains("preset: 'cloudflare_module'"));
    }

    @Test
    void anotherVersionIsReviewed() throws Exception {
        assertEquals("not changed", nuxt("^4.0.0", Map.of()).text("nuxt.config.ts"));
    }

    @Test
    void redirectsThatPagesDidNotApplyAreReviewed() throws Exception {
        assertEquals(
                "not changed",
                nuxt("^3.15.0", Map.of("public/_redirects", "/old /new 301\n")).text("nuxt.config.ts"));
    }

    @Test
    void whatAnEarlierBuildLeftIsNotEdited() throws Exception {
        FixedFiles fixed = nuxt(
                "^3.15.0",
                Map.of(
                        "dist/_worker.js/index.js",
                        "export default { fetch: () => new Response('tea') };\n",
                        "dist/_routes.json",
                        "{ \"version\": 1, \"include\": [\"/*\"], \"exclude\": [] }\n",
                        "public/robots.txt",
                        "User-agent: *\n"));

        assertEquals(
                List.of("nuxt.config.ts", "public/_headers", "wrangler.toml"),
                fixed.changed().stream()
                        .filter(file -> !file.equals(".gitignore"))
                        .toList());
        assertTrue(fixed.text("wrangler.toml").contains(".output/server/index.mjs"));
    }
}
