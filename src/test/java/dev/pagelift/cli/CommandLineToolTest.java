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
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineToolTest {

    /** A rule of somebody else's. */
    private static final String OUR_NAME = """
            # Our name

            ```toml
            level = "error"
            precision = "high"
            category = "mandatory"
            effort = 1
            fact = "config-key"
            modes = ["pages"]
            when = "key == 'pages_build_output_dir'"
            message = "'{key}' is not how we write it."
            docs = "https://example.org/"
            ```

            It matters to us.

            ## Fires

            ```toml wrangler.toml
            pages_build_output_dir = "dist"
            ```

            ## Stays silent

            ```toml wrangler.toml
            name = "a"
            ```

            ## What to do

            Write it differently.
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return new CommandLineTool(print(out), print(err), Map.of(), false).run(args);
    }

    /** The same with nothing printed before. */
    private int runAfresh(String... args) {
        out.reset();
        err.reset();
        return run(args);
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
        Files.writeString(folder.resolve("wrangler.toml"), "name = \"site\"\n" + wrangler);
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
        String broken = site("pages_build_output_dir = \"dist\"\nmain = \n");
        assertEquals(3, run(broken));
        assertTrue(out().contains(
                        "not audited: wrangler.toml:3:8: This is not TOML: Unexpected end of line, expected a value."));
        assertTrue(out().contains("note[config-pages-output-dir]"));
    }

    @Test
    void aLimitThatIsReachedIsToldAndCanBeRaised() throws IOException {
        String site = site("pages_build_output_dir = \"dist\"\n");
        Path function = Files.createDirectory(folder.resolve("functions")).resolve("a.js");
        Files.writeString(function, "export const onRequest = () => new Response('a'); //" + "x".repeat(1 << 20));
        assertEquals(3, run(site, "--max-file", "1"));
        assertTrue(out().contains("not audited: functions/a.js:1:1: "), out());
        out.reset();
        run(site, "--max-file", "2");
        assertFalse(out().contains("not audited"), out());
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
        assertEquals(2, run("audit", "--zzzz"));
        assertEquals("pagelift: Unknown option: '--zzzz'\nTry 'pagelift audit --help'.\n", err());
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
        assertEquals(0, runAfresh("rules", "list"));
        assertTrue(out().startsWith("mandatory\n  404-html-is-spa-hack "), out());
        assertTrue(out().contains("\noptional\n"), out());
        assertTrue(out().contains("\npotential\n"), out());
        assertTrue(out().contains(" error    Middleware stops guarding static files\n"), out());
        assertEquals(0, runAfresh("rules", "show", "middleware-bypass"));
        assertTrue(
                out().startsWith("Middleware stops guarding static files\n\n  rule       middleware-bypass\n"), out());
        assertTrue(out().contains(
                        "  level      error, security 8.1\n  precision  high\n  work       mandatory, effort 1\n"));
        assertTrue(out().contains("## What to do\n"));
        assertFalse(out().contains("## Fires\n"));
        assertEquals(0, runAfresh("rules", "show", "middleware-bypass", "--examples"));
        assertTrue(out().contains("## Fires\n"));
        assertEquals(2, runAfresh("rules", "show", "nope"));
        assertEquals("pagelift: there is no rule 'nope'; 'pagelift rules list' names them all.\n", err());
    }

    @Test
    void rulesOfYourOwnAreTested() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Path rule = Files.writeString(rules.resolve("our-name.md"), OUR_NAME);
        assertEquals(0, runAfresh("rules", "test", rules.toString()));
        assertEquals("1 rule with 2 examples: all do as they say.\n", out());
        Files.writeString(rule, OUR_NAME.replace("== 'pages", "!= 'pages"));
        assertEquals(1, runAfresh("rules", "test", rules.toString()));
        assertEquals("""
                our-name.md:17: The rule stays silent in the example 'Fires'.
                1 rule with 2 examples: 1 problem.
                """, out());
        Files.writeString(rule, "nothing");
        assertEquals(1, runAfresh("rules", "test", rules.toString()));
        assertTrue(out().startsWith("our-name.md:1: A rule file starts with"), out());
        Files.delete(rule);
        assertEquals(2, runAfresh("rules", "test", rules.toString()));
        assertEquals("pagelift: There is no rule in '" + rules + "': a rule is a file '<id>.md'.\n", err());
        assertEquals(2, runAfresh("rules", "test", rules.resolve("missing").toString()));
        assertTrue(err().endsWith("is not a folder; name the one that '--rules' would get.\n"), err());
    }

    @Test
    void theHelpTeaches() {
        assertEquals(0, run("--help"));
        assertTrue(out().contains("pagelift audit owner/repo@main"));
        assertTrue(out().contains("Exit codes: 0 clean, 1 findings, 2 usage, 3 incomplete or internal error."));
    }

    @Test
    void shellsCompleteCommandsAndOptions() {
        assertEquals(0, run("generate-completion"));
        assertTrue(out().contains("--fail-on") && out().contains("complete -F"), out());
    }

    @Test
    void aNearlyRightOptionIsSuggested() {
        assertEquals(2, run("audit", "--fail-off=error"));
        assertTrue(err().contains("--fail-on"));
    }

    @Test
    void onlyOneSiteIsAuditedWhenItIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("apps/web"));
        Files.createDirectories(folder.resolve("apps/shop"));
        Files.writeString(
                folder.resolve("apps/web/wrangler.toml"), "name = \"web\"\npages_build_output_dir = \"dist\"\n");
        Files.writeString(
                folder.resolve("apps/shop/wrangler.toml"), "pages_build_output_dir = \"dist\"\nmain = \"a.js\"\n");
        assertEquals(0, run(folder.toString(), "--site", "apps/web"));
        assertFalse(out().contains("apps/shop"));
        assertEquals(1, run(folder.toString(), "--site", "./apps/"));
        assertEquals(2, run(folder.toString(), "--site", "web"));
        assertEquals("pagelift: There is no site in 'web'; there are 'apps/shop', 'apps/web'.\n", err());
    }

    @Test
    void whatTheDashboardHoldsCanBeGivenBesideTheRepository(@TempDir Path downloads) throws IOException {
        Files.createDirectories(folder.resolve("functions"));
        Files.writeString(
                folder.resolve("functions/a.js"), "export const onRequest = ({ env }) => env.DB.prepare('');\n");
        String file = Files.writeString(
                        downloads.resolve("wrangler.toml"), "[[d1_databases]]\nbinding = \"DB\"\ndatabase_id = \"x\"\n")
                .toString();
        run(folder.toString());
        assertTrue(out().contains("binding-undeclared"), out());
        out.reset();
        run(folder.toString(), "--pages-config", file);
        assertFalse(out().contains("binding-undeclared"), out());
        out.reset();
        assertEquals(0, run("inspect", folder.toString(), "--pages-config", file, "--format", "json"));
        assertTrue(out().contains("\"source\" : \"downloaded\""), out());
        assertTrue(out().contains("\"file\" : \"--pages-config.toml\""), out());
        assertEquals(2, run(folder.toString(), "--pages-config", file + "x"));
        assertTrue(err().startsWith("pagelift: There is no file"), err());
    }

    @Test
    void withSeveralSitesTheDashboardsConfigurationNeedsItsOwn() throws IOException {
        for (String site : List.of("a", "b")) {
            Files.createDirectories(folder.resolve(site));
            Files.writeString(
                    folder.resolve(site + "/wrangler.toml"), "name = \"x\"\npages_build_output_dir = \"dist\"\n");
        }
        String file = Files.writeString(folder.resolve("pages.toml"), "[vars]\nA = \"x\"\n")
                .toString();
        assertEquals(2, run(folder.toString(), "--pages-config", file));
        assertTrue(err().contains("with '--site'"), err());
        assertEquals(0, run(folder.toString(), "--pages-config", file, "--site", "a"));
    }

    @Test
    void onlyPreciseRulesRunWhenThatIsAsked() throws IOException {
        String site = site("pages_build_output_dir = \"dist\"\n");
        run(site, "--min-precision", "very-high", "-f", "json");
        assertTrue(out().contains("config-pages-output-dir"));
        assertEquals(2, run(site, "--min-precision", "best"));
        assertTrue(err().contains("'best' is not a precision; there are very-high, high, medium, low."), err());
    }

    @Test
    void aConfigurationCanBeGivenInPlaceOfTheRepositorys() throws IOException {
        String site = site("pages_build_output_dir = \"dist\"\n");
        Path config = folder.resolve("mine.toml");
        Files.writeString(
                config,
                "[[ignore]]\nrule = \"pages-project\"\nreason = \"known\"\n"
                        + "[[ignore]]\nrule = \"config-pages-output-dir\"\nreason = \"known\"\n");
        assertEquals(0, run(site, "--fail-on", "note", "--config", config.toString()));
        assertEquals(1, run(site, "--fail-on", "note", "--config", config.toString(), "--no-ignores"));
        Files.writeString(config, "[[ignore]]\nrule = \"nope\"\nreason = \"known\"\n");
        assertEquals(2, run(site, "--config", config.toString()));
        assertTrue(err().contains("cannot be used: line 2: There is no rule 'nope'"), err());
        assertEquals(2, run(site, "--config", "no-such.toml"));
        assertTrue(err().contains("There is no file 'no-such.toml'."));
    }

    @Test
    void rulesOfYourOwnRunToo() throws IOException {
        String site = site("pages_build_output_dir = \"dist\"\n");
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Path rule = rules.resolve("our-name.md");
        Files.writeString(rule, OUR_NAME);
        assertEquals(1, run(site, "--rules", rules.toString()));
        assertTrue(out().contains("error[our-name]: 'pages_build_output_dir' is not how we write it."), out());
        Files.writeString(rule, "nothing");
        assertEquals(2, run(site, "--rules", rules.toString()));
        assertTrue(err().contains("  our-name.md:1: A rule file starts with"), err());
    }

    @Test
    void onlyWhatIsNewIsReportedAgainstABaseline() throws IOException {
        String site = site("pages_build_output_dir = \"dist\"\nmain = \"a.js\"\n");
        for (String format : List.of("sarif", "json")) {
            String baseline = folder.resolve("baseline." + format).toString();
            assertEquals(1, run(site, "-f", format + "=" + baseline));
            assertEquals(0, run(site, "--baseline", baseline));
        }
        assertEquals(2, run(site, "--baseline", site + "/wrangler.toml"));
        assertTrue(err().contains("wrangler.toml' is no baseline: it is broken at line 1, column 1"), err());
        assertEquals(2, run(site, "--baseline", "a", "--since", "b"));
    }

    @Test
    void onlyWhatCommitsBringIsReportedSinceOne() throws IOException, GitAPIException {
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            commit(git, "pages_build_output_dir = \"dist\"\n");
            commit(git, "# moved\npages_build_output_dir = \"dist\"\n");
            assertEquals(0, run(folder.toString(), "--since", "HEAD~1", "--fail-on", "note"));
            commit(git, "pages_build_output_dir = \"dist\"\nmain = \"a.js\"\n");
            assertEquals(1, run(folder.toString(), "--since", "HEAD~1", "-f", "json"));
            assertTrue(out().contains("\"rule\" : \"config-half-migrated\""));
            assertEquals(3, run(folder.toString(), "--since", "nope"));
            assertTrue(err().contains("There is no commit 'nope' in this repository."), err());
        }
    }

    private void commit(Git git, String wrangler) throws IOException, GitAPIException {
        site(wrangler);
        git.add().addFilepattern("wrangler.toml").call();
        git.commit()
                .setMessage("a change")
                .setAuthor("A", "a@example.org")
                .setCommitter("A", "a@example.org")
                .call();
    }

    @Test
    void verifyNeedsNode() throws IOException {
        int exit = run("verify", site("pages_build_output_dir = \"dist\"\n"));

        assertEquals("", out());
        assertTrue(err().contains("Node.js was not found on the PATH"), err());
        assertTrue(exit > 1, () -> "exit " + exit);
    }
}
