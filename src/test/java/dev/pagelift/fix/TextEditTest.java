package dev.pagelift.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.fix.FixResult.Left;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.source.InMemory;
import dev.pagelift.source.SourceException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Small changes of plain text: what becomes of the line, and what is left to its owner. */
class TextEditTest {

    private static final String PAGES =
            "name = \"tea\"\ncompatibility_date = \"2025-06-01\"\n" + "pages_build_output_dir = \"dist\"\n";

    private static FixedFiles only(String rule, Map<String, String> files) throws SourceException {
        return new FixedFiles(FixRun.fix(
                InMemory.of(files),
                Limits.DEFAULT,
                RuleSet.builtIn(),
                new Selection(Set.of(rule)),
                new Choices(Choices.Functions.COMPILED, false, true)));
    }

    private static List<String> reasons(FixedFiles fixed, String rule) {
        return fixed.result().left().stream()
                .filter(left -> left.finding().rule().id().equals(rule))
                .map(Left::why)
                .toList();
    }

    @Test
    void aRedirectOfNetlifysGetsTheStatusItHas() throws Exception {
        FixedFiles fixed = only(
                "netlify-default-301",
                Map.of(
                        "public/_redirects", "/old /new\n/news/*\t/blog/:splat  # moved\n/a /b 302\n",
                        "netlify.toml", "[build]\npublish = \"public\"\n"));

        assertEquals("/old /new 301\n/news/*\t/blog/:splat 301  # moved\n/a /b 302\n", fixed.text("public/_redirects"));
    }

    private static Map<String, String> submodule(String url) {
        return Map.of(
                ".gitmodules",
                "[submodule \"theme\"]\n  path = themes/tea\n  url = " + url + "\n",
                "wrangler.toml",
                PAGES);
    }

    @Test
    void aSubmoduleIsFetchedOverHttps() throws Exception {
        String fetched = "[submodule \"theme\"]\n  path = themes/tea\n  url = https://github.com/acme/tea.git\n";

        assertEquals(
                fetched,
                only("submodule-ssh", submodule("git@github.com:acme/tea.git")).text(".gitmodules"));
        assertEquals(
                fetched,
                only("submodule-ssh", submodule("ssh://git@github.com/acme/tea.git"))
                        .text(".gitmodules"));
    }

    private static Map<String, String> tested(String script) {
        return Map.of(
                "playwright.config.ts",
                "export default { use: { baseURL: 'http://localhost:8788/tea' } };\n",
                "package.json",
                "{ \"scripts\": { \"serve\": \"" + script + "\" } }\n",
                "dist/index.html",
                "<p>Tea</p>\n",
                "wrangler.toml",
                PAGES);
    }

    @Test
    void testsLookWhereWranglerListens() throws Exception {
        FixedFiles fixed = only("port-8788", tested("wrangler pages dev"));

        assertEquals(
                "export default { use: { baseURL: 'http://localhost:8787/tea' } };\n",
                fixed.text("playwright.config.ts"));
    }

    @Test
    void aPortThatACommandNamesIsLeftToItsOwner() throws Exception {
        FixedFiles fixed = only("port-8788", tested("wrangler pages dev --port 8788"));

        assertEquals("not changed", fixed.text("playwright.config.ts"));
    }

    private static Map<String, String> route(String line, String dependency) {
        return Map.of(
                "app/api/tea/route.ts", "export const dynamic = 'auto';\n" + line + "\nexport const GET = () => 1;\n",
                "package.json", "{ \"dependencies\": { \"next\": \"15.5.2\", \"" + dependency + "\": \"1.13.0\" } }\n",
                "wrangler.toml", PAGES);
    }

    @Test
    void aRouteRunsOnNodeOnceOpenNextBuildsIt() throws Exception {
        FixedFiles fixed = only("next-edge-runtime", route("export const runtime = 'edge';", "@opennextjs/cloudflare"));

        assertEquals(
                "export const dynamic = 'auto';\nexport const GET = () => 1;\n", fixed.text("app/api/tea/route.ts"));
    }

    @Test
    void theLineStaysWhereMoreStandsOnItOrTheOldAdapterBuilds() throws Exception {
        assertEquals(
                List.of("The line must be changed by hand."),
                reasons(
                        only(
                                "next-edge-runtime",
                                route("export const runtime = 'edge'; console.log(1);", "@opennextjs/cloudflare")),
                        "next-edge-runtime"));
        assertEquals(
                List.of("'@cloudflare/next-on-pages' still builds the site and needs the line; put"
                        + " '@opennextjs/cloudflare' in its place first."),
                reasons(
                        only("next-edge-runtime", route("export const runtime = 'edge';", "@cloudflare/next-on-pages")),
                        "next-edge-runtime"));
    }
}
