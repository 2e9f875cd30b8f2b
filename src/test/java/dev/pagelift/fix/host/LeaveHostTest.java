package dev.pagelift.fix.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.fix.FixedFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sites of files on other hosts: what their rules become, what is left to a person, and what must not be moved. */
class LeaveHostTest {

    private static final String PACKAGE = "{ \"name\": \"site\", \"devDependencies\": { \"vite\": \"6.0.0\" } }\n";
    private static final String PAGE = "<script type=\"module\" src=\"/main.js\"></script>\n";

    private static FixedFiles fixed(boolean review, String... more) throws Exception {
        Map<String, String> files = new HashMap<>(Map.of("package.json", PACKAGE, "index.html", PAGE));
        for (int i = 0; i < more.length; i += 2) {
            files.put(more[i], more[i + 1]);
        }
        return FixedFiles.of(files, review);
    }

    private static void assertRefused(String reason, String... files) throws Exception {
        FixedFiles fixed = fixed(true, files);

        assertEquals(List.of(), fixed.changed());
        assertTrue(
                fixed.reasons().stream().anyMatch(why -> why.startsWith(reason)),
                () -> String.join("\n", fixed.reasons()));
    }

    @Test
    void aBuildThatIsNotThereLeavesAWildcardToAPerson() throws Exception {
        String[] files = {
            "netlify.toml", "[build]\npublish = \"dist\"\n[[redirects]]\nfrom = \"/old/*\"\nto = \"/new\"\n"
        };

        assertEquals(List.of(), fixed(false, files).changed());
        assertEquals(
                List.of(
                        "Write 'wrangler.jsonc' for a Worker with static assets, and the redirects and headers of Netlify"
                                + " where Cloudflare reads them; look at whether the build puts a file where '/old/*' answers."),
                fixed(false, files).reasons());
        assertEquals(
                "# From 'netlify.toml'.\n/old /new 301\n/old/* /new 301\n",
                fixed(true, files).text("public/_redirects"));
    }

    @Test
    void aRuleForAnAddressOfItsOwnIsSafe() throws Exception {
        FixedFiles fixed = fixed(
                false,
                "netlify.toml",
                "[build]\npublish = \"dist\"\n[[redirects]]\nfrom = \"/a.pdf\"\nto = \"/b.pdf\"\n");

        assertEquals(List.of("public/_redirects", "wrangler.jsonc"), fixed.changed());
        assertEquals("# From 'netlify.toml'.\n/a.pdf /b.pdf 301\n", fixed.text("public/_redirects"));
    }

    @Test
    void aPageForMissingOnesThatOnlyTheBuildMakesIsShownAsBefore() throws Exception {
        String netlify = "[build]\npublish = \"dist\"\n[[redirects]]\nfrom = \"/a.pdf\"\nto = \"/b.pdf\"\n";

        assertTrue(fixed(false, "netlify.toml", netlify)
                .text("wrangler.jsonc")
                .contains("\"not_found_handling\": \"404-page\""));
        assertTrue(fixed(false, "netlify.toml", netlify, "dist/index.html", "<p>Site</p>\n")
                .text("wrangler.jsonc")
                .contains("\"not_found_handling\": \"none\""));
    }

    @Test
    void theBuildOfAGeneratorTakesFilesFromItsOwnFolder() throws Exception {
        FixedFiles fixed = fixed(
                false,
                "package.json",
                "{ \"name\": \"site\" }",
                "config.toml",
                "baseURL = \"https://example.com\"\n",
                "content/a.md",
                "a",
                "netlify.toml",
                "[build]\npublish = \"public\"\n[[redirects]]\nfrom = \"/a.pdf\"\nto = \"/b.pdf\"\n");

        assertEquals(List.of("static/_redirects", "wrangler.jsonc"), fixed.changed());
    }

    @Test
    void aBuildThatCopiesNothingThatIsKnownHasNoPlaceForRules() throws Exception {
        assertRefused(
                "Nothing in the repository says what the build copies to the top of '_site'",
                "package.json",
                "{ \"name\": \"site\", \"devDependencies\": { \"@11ty/eleventy\": \"3.0.0\" } }",
                "netlify.toml",
                "[build]\npublish = \"_site\"\n[[redirects]]\nfrom = \"/a.pdf\"\nto = \"/b.pdf\"\n");
    }

    @Test
    void aHeaderThatTwoRulesSetIsLeft() throws Exception {
        FixedFiles fixed = fixed(true, "vercel.json", """
                {"outputDirectory": "dist", "headers": [
                  {"source": "/(.*)", "headers": [{"key": "Cache-Control", "value": "no-store"}, {"key": "X-A", "value": "1"}]},
                  {"source": "/assets/(.*)", "headers": [{"key": "cache-control", "value": "max-age=60"}]},
                  {"source": "/x/(.*)", "has": [{"type": "host", "value": "x"}], "headers": [{"key": "X-B", "value": "1"}]}]}
                """);

        assertEquals("""
                # From 'vercel.json'.
                # NOT CONVERTED: 'cache-control' for '/assets/*', because another rule sets it for some of the same paths.
                # NOT CONVERTED: the headers for '/x/(.*)', because they depend on the request's host.
                /*
                  Cache-Control: no-store
                  X-A: 1
                """, fixed.text("public/_headers"));
    }

    @Test
    void aPageIsShownAtItsAddress() throws Exception {
        assertEquals(
                "# From 'vercel.json'.\n/app /shell/ 200\n",
                fixed(
                                true,
                                "vercel.json",
                                "{\"outputDirectory\": \"dist\", \"trailingSlash\": true, \"rewrites\": ["
                                        + "{\"source\": \"/app\", \"destination\": \"/shell.html\"}]}")
                        .text("public/_redirects"));
    }

    @Test
    void linesOfOthersDoNotBecomeRules() throws Exception {
        FixedFiles fixed = fixed(true, "firebase.json", """
                {"hosting": {"public": "dist", "ignore": ["a\\nb"],
                  "redirects": [{"source": "/a /x 301\\n/b", "destination": "/c"}],
                  "headers": [{"source": "/d\\n/e", "headers": [{"key": "X-A\\n/f", "value": "1\\n/g"}]}],
                  "rewrites": [{"source": "/h\\n/i", "function": "f"}]}}
                """);

        assertEquals("""
                # From 'firebase.json'.
                # NOT CONVERTED: '/a /x 301 /b', because its address holds a blank.
                # NOT CONVERTED: '/h /i', because a function answers it.
                """, fixed.text("public/_redirects"));
        assertEquals("""
                # From 'firebase.json'.
                # NOT CONVERTED: 'X-A /f' for '/d /e', because Cloudflare would not read it.
                """, fixed.text("public/_headers"));
        assertTrue(fixed.text("wrangler.jsonc")
                .startsWith("{\n  // NOT CONVERTED: '/h /i' uses a rewrite to a function."));
    }

    @Test
    void whatGuardsFilesIsNotLost() throws Exception {
        assertRefused(
                "Files alone would be public: '/board/*' is for some roles only",
                "netlify.toml",
                "[build]\npublish = \"dist\"\n[[redirects]]\nfrom = \"/board/*\"\nto = \"/board/:splat\"\nstatus = 200\n"
                        + "conditions = { Role = [\"editor\"] }\n");
        assertRefused(
                "Files alone would be public: '/*' asks for a password",
                "netlify.toml",
                "[build]\npublish = \"dist\"\n[[headers]]\nfor = \"/*\"\n[headers.values]\nBasic-Auth = \"a:b\"\n");
        assertRefused(
                "Files alone would be public: 'middleware.js' uses Edge Middleware",
                "vercel.json",
                "{\"outputDirectory\": \"dist\"}",
                "middleware.js",
                "export default function middleware() {}\n");
    }

    @Test
    void whatRendersOnAServerIsNoSiteOfFiles() throws Exception {
        String next =
                "{ \"name\": \"site\", \"scripts\": { \"build\": \"next build\" }, \"dependencies\": { \"next\": \"16.4.1\" } }";
        assertRefused(
                "The build with 'next' may make code that answers requests",
                "package.json",
                next,
                "pages/index.js",
                "export default () => null;\n",
                "vercel.json",
                "{\"outputDirectory\": \"out\"}");
        assertEquals(
                List.of("wrangler.jsonc"),
                fixed(
                                false,
                                "package.json",
                                next,
                                "next.config.js",
                                "module.exports = { output: 'export' };\n",
                                "pages/index.js",
                                "export default () => null;\n",
                                "vercel.json",
                                "{\"cleanUrls\": true}")
                        .changed());
    }

    @Test
    void aFileThatTheHostDoesNotReadIsNotBroughtToLife() throws Exception {
        assertRefused(
                "'public/_redirects' is there, which Vercel does not read and Cloudflare does",
                "vercel.json",
                "{\"outputDirectory\": \"dist\"}",
                "public/_redirects",
                "/a /b 301\n");
    }

    @Test
    void anAddressBelowThatOfTheHostIsADecision() throws Exception {
        assertRefused(
                "The site is built for addresses below '/garden/'",
                "vite.config.js",
                "export default { base: \"/garden/\" };\n",
                "vercel.json",
                "{\"outputDirectory\": \"dist\"}");
    }

    @Test
    void ofTwoHostsWithRulesNobodyKnowsWhichCount() throws Exception {
        assertRefused(
                "The rules of Netlify and Vercel are not the same",
                "vercel.json",
                "{\"outputDirectory\": \"dist\", \"cleanUrls\": true}",
                "netlify.toml",
                "[build]\npublish = \"dist\"\n[[redirects]]\nfrom = \"/a.pdf\"\nto = \"/b.pdf\"\n");
    }

    @Test
    void theRootOfAProjectIsNotPublishedWhole() throws Exception {
        FixedFiles fixed = fixed(
                false,
                "package.json",
                "{ \"name\": \"site\" }",
                "vercel.json",
                "{\"outputDirectory\": \".\", \"cleanUrls\": true}",
                ".vercelignore",
                "# mine\ndrafts\n");

        assertTrue(fixed.text(".assetsignore").contains("package.json\n"), () -> fixed.text(".assetsignore"));
        assertTrue(fixed.text(".assetsignore").endsWith("vercel.json\ndrafts\n"), () -> fixed.text(".assetsignore"));
    }

    @Test
    void whatIsNotConvertedStaysAFinding() throws Exception {
        FixedFiles fixed = fixed(
                true,
                "netlify.toml",
                "[build]\npublish = \"dist\"\n[[redirects]]\nfrom = \"/api/*\"\nto = \"/.netlify/functions/:splat\"\nstatus = 200\n");

        assertEquals(
                List.of("host-rule-left public/_redirects:2:3"),
                fixed.result().after().findings().stream()
                        .filter(finding -> finding.rule().id().equals("host-rule-left"))
                        .map(finding -> finding.rule().id() + " " + finding.at())
                        .toList());
    }
}
