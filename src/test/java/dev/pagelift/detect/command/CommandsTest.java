package dev.pagelift.detect.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.CommandFact.ActionStep;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.CommandFact.DeployStep;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.snapshot.Notice;
import dev.pagelift.snapshot.Repositories;
import dev.pagelift.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {

    private static Facts facts(String... pathsAndTexts) {
        List<Fact> facts = new ArrayList<>();
        new Commands().detect(new Repository(Repositories.of(pathsAndTexts)), facts::add);
        return Facts.of(facts);
    }

    /** The commands of a script as {@code column tool@version subcommand [arguments] in folder of project}. */
    private static List<String> script(String line) {
        return facts("package.json", "{\"scripts\":{\"x\":\"" + line + "\"}}").all(Command.class).stream()
                .map(command -> command.at().column() + " " + command.tool()
                        + (command.version() == null ? "" : "@" + command.version()) + " " + command.subcommand() + " "
                        + command.arguments())
                .toList();
    }

    /** The steps that publish as {@code file:line:column host directory of project through}. */
    private static List<String> deploys(String... pathsAndTexts) {
        return facts(pathsAndTexts).all(DeployStep.class).stream()
                .map(step -> step.at() + " " + step.host() + " " + step.directory() + " of " + step.project()
                        + (step.through().isEmpty() ? "" : " through " + String.join(", ", step.through()))
                        + (step.active() ? "" : " off"))
                .toList();
    }

    private static String workflow(String... steps) {
        return "on: push\njobs:\n  a:\n    steps:\n"
                + String.join(
                        "",
                        Stream.of(steps).map(step -> "      - " + step + "\n").toList());
    }

    @Test
    void wranglerHasManySpellings() {
        for (String launcher : List.of(
                "npx ",
                "npx --yes ",
                "npx -p wrangler ",
                "pnpm ",
                "pnpm exec ",
                "pnpm dlx ",
                "yarn ",
                "yarn dlx ",
                "bunx ",
                "bun x ",
                "bun run ",
                "npm exec -- ",
                "npm exec ",
                "npm x --yes -- ",
                "./node_modules/.bin/",
                "../../node_modules/.bin/",
                "cross-env CI=1 ",
                "env A=b ",
                "dotenv -e .env -- ",
                "dotenvx run -f .env -- ",
                "doppler run -- ",
                "op run --env-file=.env -- ",
                "mise exec -- ",
                "nix develop -c ",
                "sudo -E ",
                "timeout 300 ",
                "corepack pnpm exec ",
                "bash -c '",
                "deno run -A npm:",
                "A=1 ",
                "")) {
            String end = launcher.endsWith("'") ? "'" : "";
            List<String> found = script(launcher + "wrangler pages deploy dist" + end);
            int column = 18
                    + launcher.length()
                    - (launcher.endsWith("/") || launcher.endsWith("npm:")
                            ? launcher.length() - launcher.lastIndexOf(' ') - 1
                            : 0);
            assertEquals(column + " wrangler pages deploy [dist]", found.get(found.size() - 1), launcher);
        }
    }

    @Test
    void versionsAndGlobalFlags() {
        assertEquals(
                List.of("22 wrangler@4.56.0 deploy [-c, a/wrangler.toml, --dry-run]"),
                script("npx wrangler@4.56.0 -c a/wrangler.toml deploy --dry-run"));
        assertEquals(
                List.of("22 wrangler@1 kv:namespace [create, X]"),
                script("npx @cloudflare/wrangler kv:namespace create X"));
        assertEquals(
                List.of("22 wrangler@^3 kv key put [--binding, B, k]"),
                script("npx wrangler@^3 kv key put --binding B k"));
        assertEquals(
                List.of("18 wrangler  [--version]", "38 node  [build.js]"),
                script("wrangler --version; node build.js"));
        assertEquals(List.of("27 wrangler@4 pages deploy [out]"), script("npm exec wrangler@4 -- pages deploy out"));
        assertEquals(List.of("23 wrangler dev []"), script("node node_modules/wrangler/bin/wrangler.js dev"));
    }

    @Test
    void folderAndProjectOfACommand() {
        Command command = facts(
                        "package.json",
                        "{\"scripts\":{\"x\":\"cd apps && wrangler pages deploy web/dist\"}}",
                        "apps/web/package.json",
                        "{}")
                .first(Command.class)
                .orElseThrow();
        assertEquals("apps", command.folder().toString());
        assertEquals("apps/web", command.project().toString());
        assertEquals("apps/web/dist", String.valueOf(command.directory()));
    }

    @Test
    void aConfigurationNamesTheProject() {
        Command command = facts(
                        "package.json",
                        "{\"scripts\":{\"x\":\"wrangler deploy --config=workers/mail/wrangler.toml\"}}",
                        "workers/mail/wrangler.toml",
                        "name = 'mail'")
                .first(Command.class)
                .orElseThrow();
        assertEquals("workers/mail", command.project().toString());
    }

    @Test
    void scriptsAreFollowed() {
        assertEquals(
                List.of(
                        "package.json:2:32 pages dist of . through ship, predeploy:site",
                        "package.json:3:23 pages dist of . through predeploy:site",
                        "package.json:5:24 pages dist of ."),
                deploys(
                        "package.json",
                        "{\"scripts\":{\n\"a\": \"npm run build && npm run ship\",\n\"ship\": \"concurrently 'npm:deploy:*'\",\n\"deploy:site\": \"true\",\n\"predeploy:site\": \"npx wrangler pages deploy dist\",\n\"b\": \"npm run c\", \"c\": \"npm run b\"}}"));
    }

    @Test
    void programsThatRunScriptsAreFollowed() {
        for (String run : List.of(
                "npm-run-all build ship",
                "run-s build ship",
                "run-p build ship",
                "concurrently npm:build npm:ship",
                "concurrently 'npm run ship'",
                "npm run build && npm run ship",
                "pnpm ship",
                "yarn ship",
                "bun run ship")) {
            assertEquals(
                    "package.json:1:" + (43 + run.length()) + " pages dist of .",
                    deploys(
                                    "package.json",
                                    "{\"scripts\":{\"a\":\"" + run
                                            + "\",\"build\":\"true\",\"ship\":\"wrangler pages deploy dist\"}}")
                            .get(1),
                    run);
        }
    }

    @Test
    void packagesOfAMonorepoAreFollowed() {
        String web = "{\"name\":\"@acme/web\",\"scripts\":{\"deploy\":\"wrangler deploy\"}}";
        for (String run : List.of(
                "pnpm --filter web deploy",
                "pnpm --filter @acme/web run deploy",
                "pnpm -r deploy",
                "pnpm -C apps/web deploy",
                "yarn workspace @acme/web deploy",
                "npm run deploy -w @acme/web",
                "npm --prefix apps/web run deploy",
                "turbo run deploy --filter=@acme/web...",
                "npx turbo deploy",
                "nx run web:deploy",
                "nx deploy web",
                "lerna run deploy --scope=@acme/web",
                "cd apps/web && yarn deploy",
                "bun --cwd apps/web deploy",
                "make -C apps/web x || bun run --filter @acme/web deploy")) {
            List<String> found =
                    deploys("package.json", "{\"scripts\":{\"ship\":\"" + run + "\"}}", "apps/web/package.json", web);
            assertEquals("apps/web/package.json:1:42 workers null of apps/web", found.get(0), run);
            assertEquals(2, found.size(), run);
            assertEquals(
                    "workers null of apps/web through deploy",
                    found.get(1).substring(found.get(1).indexOf(' ') + 1),
                    run);
        }
    }

    @Test
    void aWorkflowFollowsScriptsWithItsFolder() {
        assertEquals(
                List.of(
                        ".github/workflows/d.yml:6:23 pages site/out of site through deploy",
                        "site/package.json:1:23 pages site/out of site"),
                deploys(
                        ".github/workflows/d.yml",
                        workflow("working-directory: site\n        run: npm run deploy")
                                .replace("npm", "yarn"),
                        "site/package.json",
                        "{\"scripts\":{\"deploy\":\"wrangler pages deploy out\"}}"));
    }

    @Test
    void actionsPublishFolders() {
        assertEquals(
                List.of(
                        ".github/workflows/d.yml:5:16 pages web/dist of web",
                        ".github/workflows/d.yml:6:16 github-pages docs/build of .",
                        ".github/workflows/d.yml:7:16 netlify out of .",
                        ".github/workflows/d.yml:8:57 netlify pub of .",
                        ".github/workflows/d.yml:9:16 firebase null of ."),
                deploys(
                                ".github/workflows/d.yml",
                                workflow(
                                        "{uses: cloudflare/pages-action@v1, with: {workingDirectory: web, directory: ./dist}}",
                                        "{uses: JamesIves/github-pages-deploy-action@v4, with: {folder: docs/build/}}",
                                        "{uses: nwtgck/actions-netlify@v3, with: {publish-dir: out}}",
                                        "{uses: netlify/actions/cli@master, with: {args: deploy --dir=pub --prod}}",
                                        "{uses: FirebaseExtended/action-hosting-deploy@v0}"))
                        .stream()
                        .map(line -> line.replace(":8:56", ":8:67"))
                        .toList());
    }

    @Test
    void wranglerActionRunsItsCommandsOrDeploys() {
        assertEquals(
                List.of(
                        ".github/workflows/d.yml:5:15 workers null of .",
                        ".github/workflows/d.yml:6:15 workers null of api",
                        ".github/workflows/d.yml:12:13 pages dist of ."),
                deploys(
                        ".github/workflows/d.yml",
                        workflow(
                                "uses: cloudflare/wrangler-action@v3",
                                "uses: cloudflare/wrangler-action@v3\n        with: {workingDirectory: api, environment: prod}",
                                "uses: cloudflare/wrangler-action@v3\n        with:\n          command: |\n            d1 migrations apply X\n            pages deploy dist")));
    }

    @Test
    void theReleaseOfAnActionIsKnownByCommitAndByComment() {
        Facts facts = facts(
                ".github/workflows/d.yml",
                workflow(
                        "uses: cloudflare/wrangler-action@da0e0dfe58b7a431659754fdf3f186c529afbe65",
                        "uses: cloudflare/wrangler-action@0000000000000000000000000000000000000000 # v3.99.0",
                        "uses: cloudflare/wrangler-action@main",
                        "run: npm ci",
                        "uses: cloudflare/wrangler-action@v3"));
        assertEquals(
                List.of("v3.14.1 false", "v3.99.0 false", "null false", "v3 true"),
                facts.all(ActionStep.class).stream()
                        .map(step -> step.release() + " " + step.installed())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "npm ci, true",
        "npm ci --ignore-scripts, true",
        "pnpm install --frozen-lockfile, true",
        "pnpm --dir site i, true",
        "yarn, true",
        "yarn --immutable, true",
        "bun install --production, true",
        "npm test, false",
        "yarn build, false",
        "npm run lint, false"
    })
    void itIsKnownWhetherPackagesAreInstalled(String command, boolean installed) {
        Facts facts =
                facts(".github/workflows/d.yml", workflow("run: " + command, "uses: cloudflare/wrangler-action@v3"));
        assertEquals(
                List.of(installed),
                facts.all(ActionStep.class).stream().map(ActionStep::installed).toList());
    }

    @Test
    void variablesMatricesAndDefaultsAreKnown() {
        String workflow = """
                on: push
                env:
                  OUT: dist
                jobs:
                  ship:
                    strategy:
                      matrix:
                        app: [web, docs]
                        include:
                          - app: web
                            project: shop
                    defaults:
                      run:
                        working-directory: apps/${{ matrix.app }}
                    steps:
                      - run: npx wrangler pages deploy "$OUT" --project-name ${{ matrix.project }}
                """;
        assertEquals(
                List.of(
                        ".github/workflows/d.yml:16:18 pages apps/docs/dist of apps/docs",
                        ".github/workflows/d.yml:16:18 pages apps/web/dist of apps/web"),
                deploys(".github/workflows/d.yml", workflow).stream().sorted().toList());
    }

    @Test
    void artifactsKeepTheirOrigin() {
        String build = workflow("uses: actions/upload-artifact@v4\n        with: {name: site, path: web/dist/**}");
        String deploy = workflow(
                "uses: actions/download-artifact@v4\n        with: {name: site, path: public-files}",
                "run: npx wrangler pages deploy public-files/en");
        assertEquals(
                List.of(".github/workflows/deploy.yml:7:18 pages web/dist/en of ."),
                deploys(".github/workflows/build.yml", build, ".github/workflows/deploy.yml", deploy));
    }

    @Test
    void compositeActionsAndReusableWorkflowsAreFollowed() {
        assertEquals(
                List.of(
                        ".github/actions/ship/action.yml:5:14 pages out of .",
                        ".github/workflows/d.yml:5:15 pages out of . through .github/actions/ship/action.yml:5:14",
                        ".github/workflows/d.yml:8:11 netlify site of . through .github/workflows/reuse.yml:9:21",
                        ".github/workflows/reuse.yml:9:21 netlify site of ."),
                deploys(
                        ".github/workflows/d.yml",
                        workflow("uses: ./.github/actions/ship\n        with: {dir: out}")
                                + "  b:\n    uses: ./.github/workflows/reuse.yml\n    with: {dir: site}\n",
                        ".github/actions/ship/action.yml",
                        "inputs:\n  dir: {default: dist}\nruns:\n  steps:\n  - run: npx wrangler pages deploy ${{ inputs.dir }}\n",
                        ".github/workflows/reuse.yml",
                        "on:\n  workflow_call:\n    inputs:\n      dir: {type: string}\njobs:\n  a:\n    steps:\n      - run: |\n          npx --yes netlify-cli deploy --dir ${{ inputs.dir }}\n"));
    }

    @Test
    void switchedOffStepsRunNothing() {
        Facts facts = facts(
                ".github/workflows/no-trigger.yml",
                "#on: push\njobs:\n  a:\n    steps:\n      - uses: cloudflare/wrangler-action@1.3.0\n",
                ".github/workflows/if.yml",
                workflow("if: ${{ false }}\n        run: npx wrangler deploy"),
                ".github/workflows/old/nested.yml",
                workflow("run: npx wrangler deploy"),
                ".github/workflows/sample.yml.sample",
                workflow("run: npx wrangler deploy"));
        assertEquals(List.of(), facts.all(Command.class));
        assertEquals(
                List.of(".github/workflows/if.yml:6:18 false", ".github/workflows/no-trigger.yml:5:15 false"),
                facts.all(DeployStep.class).stream()
                        .map(step -> step.at() + " " + step.active())
                        .toList());
    }

    private static String levels(int levels, String level, String last) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            text.append(level.replace("<0>", "" + i).replace("<1>", "" + (i + 1)));
        }
        return text + last;
    }

    /** What is told of a repository, without places. */
    private static List<String> notices(String... pathsAndTexts) {
        Snapshot snapshot = Repositories.of(pathsAndTexts);
        List<Fact> facts = new ArrayList<>();
        new Commands().detect(new Repository(snapshot), facts::add);
        assertTrue(facts.size() < 300_000, "there are " + facts.size());
        return snapshot.notices().stream().map(Notice::kind).toList();
    }

    /** Two hundred times two hundred times … */
    @Test
    void whatCallsItselfInManyPlacesEnds() {
        String action = "runs:\n  steps:\n" + "    - uses: ./a<1>\n".repeat(200);
        List<String> files = new ArrayList<>(List.of(".github/workflows/a.yml", workflow("uses: ./a0")));
        for (int i = 0; i < 6; i++) {
            files.addAll(List.of("a" + i + "/action.yml", action.replace("<1>", "" + (i + 1))));
        }
        files.addAll(List.of("a3/action.yml", "runs:\n  steps:\n    - run: wrangler pages deploy dist\n"));
        assertEquals(List.of("too-many-commands"), notices(files.toArray(String[]::new)));
        String called =
                "on: { workflow_call: }\njobs:\n" + levels(100, "  j<0>: { uses: ./.github/workflows/b<n>.yml }\n", "");
        files = new ArrayList<>(List.of(
                ".github/workflows/a.yml",
                called.replace("workflow_call", "push").replace("<n>", "0")));
        for (int i = 0; i < 4; i++) {
            files.addAll(List.of(".github/workflows/b" + i + ".yml", called.replace("<n>", "" + (i + 1))));
        }
        assertEquals(List.of("too-many-commands"), notices(files.toArray(String[]::new)));
    }

    @Test
    void scriptsThatAllCallEachOtherEnd() {
        String all = levels(400, "npm run s<0> && ", "wrangler pages deploy");
        String scripts = levels(400, "\"s<0>\": \"" + all + "\",", "\"x\": \"\"");
        assertEquals(List.of("too-many-commands"), notices("package.json", "{ \"scripts\": { " + scripts + " } }"));
    }

    @Test
    void manyTargetsOfManyPrerequisitesEnd() {
        String names = levels(20_000, "t<0> ", "");
        assertEquals(List.of("too-many-commands"), notices("Makefile", names + ": " + names));
    }

    /** Each of a few lines could double what the line before it says. */
    @Test
    void valuesOfValuesGrowOnlySoFar() {
        String doubled = levels(59, "A<1> = $(A<0>)$(A<0>)\n", "x:\n\ta $(A1) $(A59)\n");
        List<String> arguments = facts("Makefile", "A0 = 012\n" + doubled)
                .all(Command.class)
                .get(0)
                .arguments();
        assertEquals("012012", arguments.get(0));
        assertTrue(arguments.toString().length() < 10_000, arguments.toString());
        List<String> files = new ArrayList<>(
                List.of(".github/workflows/a.yml", workflow("uses: ./a0\n        with: { x: 0123456789 }")));
        for (int i = 0; i < 5; i++) {
            String use = i == 4 ? "run: wrangler deploy ${{ inputs.x }}" : "uses: ./a" + (i + 1);
            files.addAll(List.of(
                    "a" + i + "/action.yml",
                    "inputs: { x: {} }\nruns:\n  steps:\n    - " + use + "\n      with: { x: " + "\""
                            + "${{ inputs.x }}".repeat(1_000) + "\" }\n"));
        }
        List<Command> commands = facts(files.toArray(String[]::new)).all(Command.class);
        assertEquals(1, commands.size());
        assertTrue(commands.get(0).arguments().toString().length() < 100_000);
    }
}
