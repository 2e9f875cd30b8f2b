package dev.pagelift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads beside the patch. */
class FixSummaryTest {

    @TempDir
    private Path folder;

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }

    @Test
    void whatTheEditsLeaveToTheOwnerIsSaid() throws IOException {
        write("package.json", "{ \"devDependencies\": { \"wrangler\": \"^3.80.0\" } }\n");
        write("yarn.lock", "wrangler@^3.80.0:\n  version \"3.101.0\"\n");
        write("wrangler.toml", "name = \"tea\"\npages_build_output_dir = \"public\"\n");
        write("public/index.html", "<h1>Tea</h1>\n");
        write("functions/tea.js", "export const onRequest = () => new Response('tea');\n");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        new CommandLineTool(
                        new PrintStream(OutputStream.nullOutputStream()),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Map.of(),
                        false)
                .run("fix", folder.toString());

        assertEquals("""
                Would change 4 files:
                  Write the configuration of a Worker with static assets to 'wrangler.toml', with what belongs to it.
                Pages builds from the same files: stop its automatic deployments before you push these edits ('pagelift plan' has the order).
                Edits that a person must review; make them with --unsafe:
                  wrangler.toml:1:1 opp-observability: Keep the logs of the Worker.
                To be done after these edits:
                  package.json:1:24 lockfile-outdated: 'package.json' asks for Wrangler '^4.68.0' and the lock file has 3.101.0: an install that keeps to the lock file, as on Cloudflare and in CI, stops. Run the package manager's 'install' once, and commit the lock file.
                  wrangler.toml:4:3 compat-date-fill-in: 'wrangler.toml' waits for the 'compatibility_date' of the Pages project, which only its dashboard shows: 'wrangler deploy' stops without it. Put the date in the place of this line.
                5 findings before, 3 after.
                """, err.toString(StandardCharsets.UTF_8));
    }
}
