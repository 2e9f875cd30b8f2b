package dev.pagelift.fix.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.fix.FixedFiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Commands that Wrangler 4 does not know. */
class RetiredCommandsTest {

    private static final String CONFIG =
            "name = \"tea\"\nmain = \"src/index.js\"\ncompatibility_date = \"2025-06-01\"\n";

    private static FixedFiles fixed(boolean review, String wrangler, String script) throws Exception {
        return FixedFiles.of(
                Map.of(
                        "package.json",
                        "{ \"scripts\": { \"ship\": \"" + script + "\" }, \"devDependencies\": { \"wrangler\": \""
                                + wrangler + "\" } }\n",
                        "wrangler.toml",
                        CONFIG,
                        "src/index.js",
                        "export default { fetch: () => new Response('tea') };\n"),
                review);
    }

    @Test
    void wordsThatDoTheSameTakeTheirPlace() throws Exception {
        FixedFiles fixed = fixed(
                false,
                "4.100.0",
                "npx wrangler publish --env production && wrangler kv:key put --binding KV a 'kv:key'");

        assertTrue(
                fixed.text("package.json")
                        .contains(
                                "npx wrangler deploy --env production && wrangler kv key put --binding KV a 'kv:key'"),
                () -> fixed.text("package.json"));
    }

    @Test
    void anOlderWranglerMayNotKnowThem() throws Exception {
        assertEquals(List.of(), fixed(false, "^2.0.0", "wrangler publish").changed());
        assertTrue(
                fixed(true, "^2.0.0", "wrangler publish").text("package.json").contains("wrangler deploy"));
    }

    @Test
    void whatHasNoEqualIsLeft() throws Exception {
        FixedFiles fixed = fixed(true, "4.100.0", "wrangler generate app");

        assertTrue(fixed.reasons().contains("No other command does the same; change it by hand."));
        assertEquals("not changed", fixed.text("package.json"));
    }

    @Test
    void theFunctionsOfPagesAreCompiledBeforeTheyAreDeployed() throws Exception {
        FixedFiles fixed = FixedFiles.of(
                Map.of(
                        "package.json",
                        "{ \"scripts\": { \"ship\": \"CI=1 npx wrangler publish --env production\" },"
                                + " \"devDependencies\": { \"wrangler\": \"4.100.0\" } }\n",
                        "wrangler.toml",
                        "name = \"tea\"\npages_build_output_dir = \"public\"\ncompatibility_date = \"2025-06-01\"\n",
                        "public/index.html",
                        "<h1>Tea</h1>\n",
                        "functions/tea.js",
                        "export const onRequest = () => new Response('tea');\n"),
                false);

        assertTrue(
                fixed.text("package.json")
                        .contains("\"npm run build:functions && CI=1 npx wrangler deploy --env production\""),
                () -> fixed.text("package.json"));
    }
}
