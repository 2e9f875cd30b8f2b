package dev.pagelift.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.fix.FixResult;
import dev.pagelift.fix.FixedFiles;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes that copies which were built before do not show. */
class BuildInputsTest {

    private static final String CONFIG =
            "name = \"tea\"\npages_build_output_dir = \"%s\"\ncompatibility_date = \"2025-06-01\"\n";

    private static List<String> inputs(Map<String, String> files) throws Exception {
        FixResult fixed = FixedFiles.of(files, true).result();
        return BuildInputs.among(fixed.changes(), fixed.before().sites().get(0)).stream()
                .map(RepoPath::toString)
                .toList();
    }

    @Test
    void anAdapterAndWhatIsCopied() throws Exception {
        assertEquals(
                List.of("_headers", "svelte.config.js"),
                inputs(Map.of(
                        "package.json",
                        "{ \"scripts\": { \"build\": \"vite build\" }, \"devDependencies\": { \"@sveltejs/kit\": \"^2.20.0\","
                                + " \"@sveltejs/adapter-auto\": \"^3.0.0\" } }\n",
                        "svelte.config.js",
                        "import adapter from '@sveltejs/adapter-auto';\nexport default { kit: { adapter: adapter() } };\n",
                        "static/robots.txt",
                        "User-agent: *\n",
                        "wrangler.toml",
                        CONFIG.formatted(".svelte-kit/cloudflare"))));
    }

    @Test
    void whatABuildCopies() throws Exception {
        assertEquals(
                List.of("public/_headers"),
                inputs(Map.of(
                        "package.json",
                        "{ \"scripts\": { \"build\": \"vite build\" }, \"devDependencies\": { \"vite\": \"^6.0.0\" } }\n",
                        "index.html",
                        "<script type=\"module\" src=\"/main.js\"></script>\n",
                        "wrangler.toml",
                        CONFIG.formatted("dist"))));
    }

    @Test
    void whatIsPublishedAsItIsNeedsNoBuild() throws Exception {
        assertEquals(
                List.of(),
                inputs(Map.of(
                        "public/index.html",
                        "<h1>Tea</h1>\n",
                        "functions/tea.js",
                        "export const onRequest = () => new Response('tea');\n",
                        "wrangler.toml",
                        CONFIG.formatted("public"))));
    }
}
