package dev.pagelift.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Audited;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.CommandFact.DeployStep;
import dev.pagelift.fact.Site;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTest {

    private static final String ON_REQUEST = "export const onRequest = ({ next }) => next();\n";
    private static final String VITE = "{ \"devDependencies\": { \"vite\": \"^7.0.0\" } }\n";

    /** Each site as {@code root: mode, configuration}. */
    private static void assertSites(List<String> expected, String... pathsAndTexts) {
        assertEquals(
                expected,
                Audited.repository(pathsAndTexts).sites().stream()
                        .map(SiteFacts::site)
                        .map(SitesTest::line)
                        .toList());
    }

    private static String line(Site site) {
        return site.root() + ": " + site.mode() + (site.config() == null ? "" : ", " + site.config());
    }

    @Test
    void aConfigurationAboveThePublishedProjectIsThatProjects() {
        assertSites(
                List.of("web: workers-assets, wrangler.toml"),
                "wrangler.toml",
                "main = \"worker/index.ts\"\n[assets]\ndirectory = \"web/dist\"\n",
                "worker/index.ts",
                "export default {}\n",
                "web/package.json",
                VITE);
    }

    @Test
    void functionsKeepTheSiteWhereTheyAre() {
        assertSites(
                List.of(".: pages"),
                "functions/index.js",
                ON_REQUEST,
                "package.json",
                "{ \"scripts\": { \"deploy\": \"wrangler pages deploy web/dist\" } }\n",
                "web/package.json",
                VITE);
    }

    @Test
    void aDeployCommandInAWorkflowIsAboutTheProjectItPublishes() {
        assertSites(
                List.of("apps/a: pages", "apps/b: static"),
                ".github/workflows/deploy.yml",
                "on: push\njobs:\n  a:\n    steps:\n      - run: npx wrangler pages deploy a/dist\n        working-directory: apps\n",
                "apps/a/package.json",
                VITE,
                "apps/b/package.json",
                VITE,
                "apps/b/index.html",
                "<p>Hello</p>\n");
    }

    @Test
    void aProjectThatTerraformMakesIsTheFolderItIsBuiltIn() {
        String[] files = {
            "infra/main.tf",
            """
            resource "cloudflare_pages_project" "a" {
              build_config = { root_dir = "/apps/a", destination_dir = "out" }
              deployment_configs = { production = { kv_namespaces = { KV = { namespace_id = "x" } } } }
            }
            resource "cloudflare_pages_project" "b" {
              build_config {
                root_dir = "${var.root}"
              }
            }
            """,
            "apps/a/package.json",
            VITE,
            "apps/b/package.json",
            VITE,
            "apps/b/index.html",
            "<p>Hello</p>\n"
        };
        assertSites(List.of("apps/a: pages", "apps/b: static"), files);
        SiteFacts site = Audited.repository(files).sites().get(0);
        assertEquals("apps/a/out", String.valueOf(site.site().outputDir()));
        assertEquals(
                List.of("infra/main.tf:3:59"),
                site.facts().all(BindingDeclared.class).stream()
                        .map(binding -> binding.at().toString())
                        .toList());
    }

    /** Two applications and a library, whatever holds them together. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "package.json        | { \"private\": true, \"workspaces\": [\"apps/*\", \"packages/*\"] } | package-lock.json",
                "package.json        | { \"private\": true, \"workspaces\": { \"packages\": [\"apps/*\"] } } | yarn.lock",
                "package.json        | { \"private\": true, \"workspaces\": [\"apps/*\"] } | bun.lock",
                "pnpm-workspace.yaml | packages: [apps/*]          | pnpm-lock.yaml",
                "turbo.json          | { \"tasks\": {} }           | package.json",
                "nx.json             | {}                          | package.json",
                "lerna.json          | { \"packages\": [\"apps/*\"] } | package.json",
                "rush.json           | { \"projects\": [{ \"packageName\": \"a\", \"projectFolder\": \"apps/a\" }] } | common/config/rush/pnpm-lock.yaml",
                "README.md           | Two folders beside each other. | .gitignore",
            })
    void everyKindOfMonorepoHasASiteForEachApplication(String file, String text, String beside) {
        String tools = "{ \"private\": true, \"devDependencies\": { \"vite\": \"^7.0.0\", \"wrangler\": \"^4.0.0\" } }";
        assertSites(
                List.of("apps/a: pages", "apps/b: workers-assets, apps/b/wrangler.jsonc"),
                beside,
                beside.endsWith(".json") ? tools : "",
                file,
                text,
                "apps/a/package.json",
                VITE.replace("{ ", "{ \"scripts\": { \"deploy\": \"wrangler pages deploy dist\" }, "),
                "apps/b/package.json",
                VITE,
                "apps/b/wrangler.jsonc",
                "{ \"name\": \"b\", \"compatibility_date\": \"2025-06-01\", \"assets\": { \"directory\": \"./dist\" } }",
                "packages/ui/package.json",
                "{ \"name\": \"ui\", \"exports\": \"./index.js\", \"devDependencies\": { \"vite\": \"^7.0.0\" } }");
    }

    @Test
    void whatFirebaseBuildsItselfIsPartOfItsProject() {
        String[] files = {
            "firebase.json", "{ \"hosting\": { \"source\": \"hosting\" } }\n",
            "package.json", "{ \"dependencies\": { \"firebase\": \"^11.0.0\" } }\n",
            "hosting/package.json", VITE,
            "hosting/index.html", "<p>Hello</p>\n"
        };
        assertSites(List.of(".: other-host"), files);
        assertEquals("vite", Audited.repository(files).sites().get(0).site().framework());
    }

    @Test
    void configurationsOfDifferentCodeAreDifferentSites() {
        assertSites(
                List.of(
                        ".: worker, wrangler.cron.example.json",
                        ".: pages, wrangler.example.json",
                        ".: worker, wrangler.mail.json"),
                "wrangler.example.json",
                "{ \"pages_build_output_dir\": \"dist\" }",
                "wrangler.mail.json",
                "{ \"main\": \"workers/mail.ts\", \"compatibility_date\": \"2025-01-01\" }",
                "wrangler.cron.example.json",
                "{ \"main\": \"workers/cron.ts\", \"compatibility_date\": \"2025-01-01\" }");
    }

    @Test
    void sitesThatShareARootAreToldApart() {
        assertEquals(
                List.of("shop", "shop (shop/wrangler.mail.json)"),
                Audited.repository(
                                "shop/wrangler.json",
                                "{ \"pages_build_output_dir\": \"dist\" }",
                                "shop/wrangler.mail.json",
                                "{ \"main\": \"workers/mail.ts\", \"compatibility_date\": \"2025-01-01\" }")
                        .sites()
                        .stream()
                        .map(site -> site.site().name())
                        .toList());
    }

    @Test
    void configurationsOfTheSameCodeAreOneSite() {
        assertSites(
                List.of(".: worker, wrangler.toml"),
                "wrangler.toml",
                "main = \"src/index.ts\"\n",
                "wrangler.staging.toml",
                "main = \"src/index.ts\"\n",
                "wrangler.toml.template",
                "main = \"src/old.ts\"\n");
    }

    @Test
    void theConfigurationThatWranglerReadsFirstCounts() {
        assertSites(
                List.of(".: mixed, wrangler.jsonc"),
                "wrangler.toml",
                "pages_build_output_dir = \"dist\"\n",
                "wrangler.jsonc",
                "{ \"main\": \"src/index.ts\" }\n");
    }

    @Test
    void whatPagesLeftBehindDoesNotUndoAWorker() {
        assertSites(
                List.of(".: workers-assets, wrangler.jsonc"),
                "wrangler.jsonc",
                "{ \"assets\": { \"directory\": \"dist\" } }\n",
                "package.json",
                "{ \"scripts\": { \"deploy\": \"wrangler deploy\", \"old\": \"wrangler pages deploy dist\" } }\n");
    }

    @Test
    void aWorkerThatIsStillPublishedToPagesIsHalfMigrated() {
        assertSites(
                List.of(".: mixed, wrangler.jsonc"),
                "wrangler.jsonc",
                "{ \"assets\": { \"directory\": \"dist\" } }\n",
                "package.json",
                "{ \"scripts\": { \"deploy\": \"wrangler pages deploy dist\" } }\n");
        assertSites(
                List.of(".: mixed, wrangler.jsonc"),
                "wrangler.jsonc",
                "{ \"assets\": { \"directory\": \"dist\" } }\n",
                "functions/index.js",
                ON_REQUEST);
    }

    @Test
    void examplesAndFixturesAreNotSitesAndTellNothingAboutTheirSurroundings() {
        assertSites(
                List.of(),
                "package.json",
                "{ \"name\": \"tool\" }\n",
                "examples/shop/wrangler.toml",
                "pages_build_output_dir = \"dist\"\n",
                "packages/create/template-react/package.json",
                VITE,
                "packages/core/test/fixtures/app/functions/index.js",
                ON_REQUEST);
    }

    @Test
    void anExampleThatAWorkflowDeploysIsASite() {
        assertSites(
                List.of("examples/shop: pages"),
                ".github/workflows/deploy.yml",
                "on: push\njobs:\n  a:\n    steps:\n      - run: npx wrangler pages deploy examples/shop/dist\n",
                "examples/shop/package.json",
                VITE);
    }

    @Test
    void aPlaygroundIsASiteWhenItIsDeployed() {
        assertSites(List.of(), "playground/package.json", VITE);
        assertSites(
                List.of(),
                "playground/package.json",
                VITE,
                "playground/src/worker.js",
                "addEventListener('fetch', (event) => event.respondWith(new Response('x')));\n");
        assertSites(
                List.of("playground: workers-assets, playground/wrangler.toml"),
                "playground/package.json",
                VITE,
                "playground/wrangler.toml",
                "[assets]\ndirectory = \"dist\"\n");
    }

    @Test
    void rulesForItsOwnAddressesArePagesOnlyTraceOfADashboardProject() {
        assertSites(
                List.of(".: pages"),
                "hugo.toml",
                "title = \"Hello\"\n",
                "static/_headers",
                "https://:project.pages.dev/*\n  X-Robots-Tag: noindex\n");
        assertSites(List.of(".: static"), "hugo.toml", "title = \"Hello\"\n", "static/_headers", "/*\n  X-Test: 1\n");
        assertSites(
                List.of(".: static"),
                "hugo.toml",
                "title = \"Hello\"\n",
                "static/_headers",
                "https://:project.pages.dev/*\n  X-Test: 1\nhttps://:site.netlify.app/*\n  X-Test: 1\n");
    }

    @Test
    void aThemeIsPartOfTheSiteThatUsesIt() {
        assertSites(
                List.of(".: static"),
                "hugo.toml",
                "theme = \"plain\"\n",
                "themes/plain/hugo.toml",
                "title = \"Plain\"\n",
                "themes/plain/package.json",
                VITE);
    }

    /** As in a tutorial: several projects without packages of their own, below one that is configured itself. */
    @Test
    void aProjectKeepsItsFrameworkBesideItsExamples() {
        String config =
                "import adapter from '@sveltejs/adapter-static';\nexport default { kit: { adapter: adapter() } };\n";
        assertEquals(
                List.of("site: site/build"),
                Audited.repository(
                                "site/package.json",
                                "{ \"scripts\": { \"build\": \"vite build\" }, \"devDependencies\": { \"@sveltejs/kit\": \"2.0.0\" } }\n",
                                "site/vite.config.ts",
                                "export default {};\n",
                                "site/src/routes/+page.svelte",
                                "<h1>Site</h1>\n",
                                "site/content/one/svelte.config.js",
                                config,
                                "site/content/two/svelte.config.js",
                                config)
                        .sites()
                        .stream()
                        .map(found -> found.site().root() + ": " + found.site().outputDir())
                        .toList());
    }

    /** Each deploy step as {@code root: line, command}. */
    private static List<String> deploys(Audit audit) {
        return audit.sites().stream()
                .flatMap(site -> site.facts().all(DeployStep.class).stream()
                        .map(step -> site.site().root() + ": " + step.at().line() + ", " + step.command()))
                .toList();
    }

    @Test
    void twoProjectsOfOneFolderAreTwoSitesWithTheirOwnSteps() {
        Audit audit = Audited.repository(
                "package.json", """
                { "scripts": {
                  "docs": "wrangler pages deploy docs --project-name guide",
                  "site": "wrangler pages deploy site --project-name=shop",
                  "all": "npm run docs && npm run site"
                } }
                """, "docs/index.html", "<h1>Guide</h1>\n", "site/index.html", "<h1>Shop</h1>\n");
        assertEquals(
                List.of(
                        "docs: 2, wrangler pages deploy docs",
                        "docs: 4, npm run docs",
                        "site: 3, wrangler pages deploy site",
                        "site: 4, npm run site"),
                deploys(audit));
        assertEquals(
                List.of("docs", "site"),
                audit.sites().stream()
                        .map(site -> String.valueOf(site.site().outputDir()))
                        .toList());
        assertEquals(List.of(), audit.notices());
    }

    @Test
    void twoFoldersOfOneProjectAreOneSite() {
        assertSites(
                List.of(".: pages"),
                "package.json",
                "{ \"scripts\": { \"a\": \"wrangler pages deploy docs --project-name shop\","
                        + " \"b\": \"wrangler pages deploy site --project-name shop\" } }\n",
                "docs/index.html",
                "<h1>Guide</h1>\n",
                "site/index.html",
                "<h1>Shop</h1>\n");
    }

    @Test
    void whatABuildWritesIsNoSiteByItself() {
        assertSites(
                List.of(".: pages"),
                "package.json",
                "{ \"scripts\": { \"a\": \"wrangler pages deploy dist/a --project-name a\","
                        + " \"b\": \"wrangler pages deploy dist/b --project-name b\" } }\n");
    }

    @Test
    void stepsOfProjectsWithoutPackageAreTheirs() {
        Audit audit = Audited.repository(
                ".github/workflows/deploy.yml",
                """
                on: push
                jobs:
                  a:
                    steps:
                      - run: npx wrangler pages deploy docs/public --project-name a
                      - run: npx wrangler pages deploy blog/public --project-name b
                """,
                "docs/hugo.yaml",
                "title: Guide\n",
                "blog/hugo.yaml",
                "title: Blog\n");
        assertEquals(
                List.of("blog: 6, wrangler pages deploy blog/public", "docs: 5, wrangler pages deploy docs/public"),
                deploys(audit));
    }

    @Test
    void aStepOfNoSiteIsToldWithTheReason() {
        Audit audit = Audited.repository(
                "package.json",
                VITE,
                "examples/shop/package.json",
                "{ \"scripts\": { \"deploy\": \"wrangler pages deploy dist\", \"ship\": \"wrangler pages deploy out\" } }\n");
        assertEquals(List.of(), deploys(audit));
        assertEquals(
                List.of("examples/shop/package.json:1:27 'wrangler pages deploy dist' is shown at no site, because"
                        + " 'examples/shop' looks like an example or a test; there is one more of the kind."),
                audit.notices().stream()
                        .map(notice -> notice.at() + " " + notice.message())
                        .toList());
    }

    @Test
    void aCommandForAnotherHostProvesASiteWhereNothingElseIs() {
        assertSites(List.of(".: other-host"), "package.json", "{ \"scripts\": { \"deploy\": \"surge dist\" } }\n");
        assertSites(
                List.of(".: other-host"),
                "package.json",
                "{ \"scripts\": { \"deploy\": \"netlify deploy --prod\" } }\n",
                "index.html",
                "<h1>Shop</h1>\n");
        assertSites(
                List.of(),
                "package.json",
                "{ \"scripts\": { \"deploy\": \"sam deploy\", \"surge\": \"surge list\" } }\n");
    }
}
