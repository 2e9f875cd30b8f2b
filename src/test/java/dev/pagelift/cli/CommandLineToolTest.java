package dev.pagelift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineToolTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return new CommandLineTool(print(out), print(err), Map.of(), false).run(args);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String site(String wrangler) throws IOException {
        Files.writeString(folder.resolve("wrangler.toml"), wrangler);
        return folder.toString();
    }

    @Test
    void theExitCodeFollowsTheWorstFinding() throws IOException {
        String half = site("pages_build_output_dir = \"dist\"\nmain = \"a.js\"\n");
        assertEquals(1, run(half));
        assertEquals(1, run("audit", half, "--fail-on", "note"));
        assertEquals(0, run("audit", half, "--fail-on", "never"));
        String pages = site("pages_build_output_dir = \"dist\"\n");
        assertEquals(0, run(pages));
        assertEquals(1, run(pages, "--fail-on", "NOTE"));
    }

    @Test
    void aConfigurationThatCannotBeReadIsIncompleteAndTheRestIsAudited() throws IOException {
        String broken = site("pages_build_output_dir = \"dist\"\nname = \n");
        assertEquals(3, run(broken));
        assertTrue(out().contains(
                        "not audited: wrangler.toml:2:8: This is not TOML: Unexpected end of line, expected a value."));
        assertTrue(out().contains("note[config-pages-output-dir]"));
    }

    @Test
    void aMissingFolderIsOneClearSentence() {
        assertEquals(3, run("audit", "no/such/folder"));
        assertEquals(
                "pagelift: There is no folder 'no/such/folder'; give a folder, an https git URL, or owner/repo.\n",
                err());
        assertEquals("", out());
    }

    @Test
    void anAddressThatIsNotHttpsIsOneClearSentence() {
        assertEquals(3, run("ssh://example.org/a/b"));
        assertEquals(
                "pagelift: Only https addresses without a query can be cloned; give https://…, owner/repo, or a folder.\n",
                err());
    }

    @Test
    void aWrongOptionIsUsage() {
        assertEquals(2, run("audit", "--nope"));
        assertTrue(err().startsWith("Unknown option: '--nope'"));
    }

    @Test
    void severalOutputsInOneRun() throws IOException {
        Path sarif = folder.resolve("out.sarif");
        assertEquals(0, run(site("pages_build_output_dir = \"dist\"\n"), "-f", "text", "-f", "sarif=" + sarif));
        assertTrue(out().contains("note[config-pages-output-dir]"));
        assertTrue(Files.readString(sarif).contains("\"ruleId\" : \"config-pages-output-dir\""));
    }

    @Test
    void outputHasNoColourUnlessAPersonSeesIt() throws IOException {
        run(site("pages_build_output_dir = \"dist\"\n"));
        assertFalse(out().contains("\u001b"));
    }

    @Test
    void rulesAreListedAndShown() {
        assertEquals(0, run("rules", "list"));
        assertTrue(out().contains("  middleware-bypass "));
        assertEquals(0, run("rules", "show", "middleware-bypass"));
        assertTrue(out().contains("# Middleware stops guarding static files\n"));
        assertEquals(2, run("rules", "show", "nope"));
        assertEquals("pagelift: there is no rule 'nope'; 'pagelift rules list' names them all.\n", err());
    }

    @Test
    void theHelpTeaches() {
        assertEquals(0, run("--help"));
        assertTrue(out().contains("pagelift audit owner/repo@main"));
        assertTrue(out().contains("Exit codes: 0 clean, 1 findings, 2 usage, 3 incomplete or internal error."));
    }
}
