package dev.pagelift.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.audit.Audited;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MigrationPlanTest {

    private static final String PAGES = "name = \"a\"\npages_build_output_dir = \"dist\"\n";
    private static final String REDIRECTS = "_redirects";

    /** The plan by all rules: which of them ask for work is what a verdict rests on. */
    private static SitePlan plan(String... pathsAndTexts) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        List<SitePlan> sites = MigrationPlan.of(Audited.repository(files)).sites();
        assertEquals(1, sites.size());
        return sites.get(0);
    }

    private static List<String> ids(SitePlan plan) {
        return plan.steps().stream().map(Step::id).toList();
    }

    @Test
    void aSmallPagesProjectMovesNow() {
        SitePlan plan = plan("wrangler.toml", PAGES, "public/index.html", "<p>", "public/404.html", "<p>");
        assertEquals(Verdict.MOVE, plan.verdict());
        assertEquals(List.of("freeze", "config-pages-output-dir"), ids(plan).subList(0, 2));
        assertEquals(
                List.of("verify", "deploy", "domain", "cleanup"),
                ids(plan).subList(ids(plan).size() - 4, ids(plan).size()));
    }

    @Test
    void aLibraryIsNotMoved() {
        SitePlan plan = plan(
                "package.json",
                        "{ \"name\": \"lib\", \"main\": \"dist/lib.js\", \"devDependencies\": { \"vite\": \"^7.0.0\" } }",
                "vite.config.js", "export default { build: { lib: { entry: 'src/lib.js' } } };\n",
                "src/lib.js", "export const lib = 1;\n");
        assertEquals(Verdict.NOTHING, plan.verdict());
        assertEquals(List.of("Nothing in the repository deploys it as a site."), plan.reasons());
        assertEquals(List.of(), ids(plan));
    }

    @Test
    void whatACommandDoesCostsNoEffort() {
        Step step = plan("wrangler.toml", PAGES, "public/" + REDIRECTS, "/* /index.html 200\n").steps().stream()
                .filter(one -> one.id().equals("redirects-loop"))
                .findFirst()
                .orElseThrow();
        assertEquals(Step.Cure.COMMAND, step.cure());
        assertEquals(0, step.effort());
        assertEquals("Run 'pagelift fix --only redirects-loop --write'.", step.how());
        assertEquals(Phase.SERVE, step.phase());
        assertEquals(1, step.evidence().get(0).at().line());
    }

    @Test
    void realWorkIsDoneBesideTheOldSite() {
        SitePlan plan =
                plan("wrangler.toml", PAGES, "functions/a.js", "export const onRequest = () => new Response();\n");
        assertEquals(Verdict.HYBRID, plan.verdict(), ids(plan).toString());
        assertEquals(
                List.of("'pages-functions' takes work, and the site does not work, or not safely, without it."),
                plan.reasons());
    }

    @Test
    void aRedirectOverTheLimitKeepsTheSiteWhereItIs() {
        String redirects = "/short /a\n/long /" + "b".repeat(2_100) + "\n";
        SitePlan plan = plan("wrangler.toml", PAGES, "public/" + REDIRECTS, redirects);
        assertEquals(Verdict.STAY, plan.verdict(), ids(plan).toString());
        assertEquals(List.of("'redirects-limit' fails a deploy or loses protection, and takes work."), plan.reasons());
    }

    @Test
    void aWorkerWithoutFindingsIsDone() {
        SitePlan plan = plan(
                "wrangler.jsonc",
                "{ \"name\": \"a\", \"compatibility_date\": \"2026-01-01\", \"assets\": { \"directory\": \"public\", \"not_found_handling\": \"404-page\" } }",
                "public/index.html",
                "<p>",
                "public/404.html",
                "<p>Nothing is here");
        assertEquals(Verdict.DONE, plan.verdict());
        assertEquals(List.of(), ids(plan));
        assertEquals(List.of(), plan.unknowns());
    }

    @Test
    void whatCouldNotBeReadKeepsTheSiteWhereItIs() {
        SitePlan plan = plan("wrangler.toml", PAGES + "x = \n");
        assertEquals(Verdict.STAY, plan.verdict());
        assertEquals(List.of("Not everything could be audited; the notices say what."), plan.reasons());
    }

    @Test
    void saysWhatTheDashboardHolds() {
        SitePlan plan = plan("wrangler.toml", PAGES);
        assertEquals(5, plan.unknowns().size());
        assertTrue(plan.unknowns().stream()
                .allMatch(unknown -> unknown.source().startsWith("https://developers.cloudflare.com/")));
        assertEquals(3, plan.costs().size());
    }

    private static Step leave(SitePlan plan) {
        return plan.steps().stream()
                .filter(one -> one.id().equals("leave"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSiteOnSeveralHostsLeavesThemAll() {
        Step leave = leave(plan(
                "netlify.toml", "[build]\npublish = \"dist\"\n",
                "vercel.json", "{ \"cleanUrls\": true }\n",
                "index.html", "<p>"));
        assertEquals("Stop publishing to Netlify and Vercel", leave.title());
        assertTrue(leave.how().endsWith("needs, at netlify.toml and vercel.json."), leave.how());
    }

    @Test
    void aScriptForAnotherHostIsLeftTooWhenTheSiteIsOnPages() {
        Step leave = leave(plan(
                "wrangler.toml",
                PAGES,
                "package.json",
                "{ \"scripts\": {\n \"old\": \"gh-pages -d dist\" } }\n",
                "public/CNAME",
                "tea.example\n"));
        assertEquals("Stop publishing to GitHub Pages", leave.title());
        assertTrue(leave.how().endsWith("needs, at package.json:2 and public/CNAME:1."), leave.how());
    }
}
