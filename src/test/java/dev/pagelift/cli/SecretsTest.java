package dev.pagelift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Auditor;
import dev.pagelift.fact.Fact;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.rule.language.FactType;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.source.LocalFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Values that may be secret stand in every file that Pagelift reads, each with a number of its own. None is ever printed, and no fact
 * holds one. A patch is left out: it is the text of the files.
 */
class SecretsTest {

    private static final Pattern CANARY = Pattern.compile("canary\\d+");

    private static final Map<String, String> FILES = new TreeMap<>(
            Map.ofEntries(
                    Map.entry(".dev.vars", "API_TOKEN=canary\nOTHER='canary'\n"),
                    Map.entry(".env", "CLOUDFLARE_API_TOKEN=canary\nPLAIN=canary\n"),
                    Map.entry(".env.production", "export VITE_X=\"canary\"\n"),
                    Map.entry(".npmrc", "//registry.npmjs.org/:_authToken=canary\n"),
                    Map.entry("wrangler.toml", """
                    name = "site"
                    pages_build_output_dir = "public"
                    main = "src/index.js"
                    vars = { PLAIN = "canary", API_TOKEN = "canary,canary", LIST = ["canary", "canary"], DEEP = { A = "canary" } }

                    [env.preview.vars]
                    PLAIN = "canary"
                    LIST = [
                      "canary",
                    ]
                    LONG = \"""
                    canary
                    canary: canary
                    \"""
                    STRIPE_SECRET = "sk_live_canary,canary"
                    "quoted = key" = "canary"

                    [env.production.vars.DEEP]
                    A = "canary"

                    [build]
                    command = "TOKEN=canary npm run build"
                    """),
                    Map.entry(
                            "one-line/wrangler.jsonc",
                            "{\"name\":\"a\",\"vars\":{\"PLAIN\":\"canary\",\"T\":[\"canary\",{\"a\":\"canary\"}]},"
                                    + "\"pages_build_output_dir\":\"dist\",\"API_KEY\":\"canary\",\"unknown_secret\":[\"canary\"]}\n"),
                    Map.entry("broken/wrangler.toml", "[vars]\nA = \"x\"\nAPI_TOKEN = canary-canary\n"),
                    Map.entry("broken/wrangler.json", "{ \"vars\": { \"API_TOKEN\": canary } }\n"),
                    Map.entry("broken/netlify.toml", "[build.environment]\nAPI_TOKEN = 'canary\n"),
                    Map.entry("broken/vercel.json", "{ \"env\": { \"A\": \"canary\" \"B\": \"canary\" } }\n"),
                    Map.entry("netlify.toml", """
                    [build]
                    command = "API_TOKEN=canary npm run build && curl -H 'Authorization: Bearer canary' https://user:canary@example.org"
                    publish = "public"
                    environment = { PLAIN = "canary", LIST = "canary,canary" }

                    [context.production.environment]
                    SECRET = "canary"

                    [[headers]]
                    for = "/*"
                    [headers.values]
                    Basic-Auth = "user:canary"
                    X-Api-Key = "canary"

                    [[redirects]]
                    from = "/api/*"
                    to = "https://user:canary@api.example.org/:splat?key=x"
                    headers = { X-Token = "canary" }
                    """),
                    Map.entry("vercel.json", """
                    { "env": { "PLAIN": "canary", "TOKEN": "canary" }, "build": { "env": { "X": "canary" } },
                      "buildCommand": "TOKEN=canary vite build",
                      "headers": [{ "source": "/", "headers": [{ "key": "Authorization", "value": "canary" }] }] }
                    """),
                    Map.entry("firebase.json", "{ \"hosting\": { \"public\": \"public\" }, \"token\": \"canary\" }\n"),
                    Map.entry("package.json", """
                    {
                      "scripts": {
                        "build": "API_TOKEN=canary PLAIN=canary vite build",
                        "deploy": "CLOUDFLARE_API_TOKEN=canary wrangler pages deploy public --api-token canary --token=canary",
                        "vercel": "vercel --prod --token canary -t canary",
                        "netlify": "netlify deploy --prod --auth canary --auth=canary --dir public",
                        "firebase": "firebase deploy --token \\"canary\\"",
                        "surge": "surge public --token canary",
                        "pages": "gh-pages -d public -r https://user:canary@github.com/o/r.git",
                        "put": "echo canary | wrangler pages secret put API_TOKEN",
                        "env": "env TOKEN=canary cross-env SECRET=canary wrangler deploy --var PLAIN:canary --define A:canary",
                        "curl": "curl -u user:canary -H \\"X-Auth-Key: canary\\" -X POST https://api.cloudflare.com/client/v4/pages/webhooks/deploy_hooks/canary",
                        "hook": "curl -X POST https://api.netlify.com/build_hooks/canary && wrangler pages deploy public"
                      },
                      "dependencies": { "private": "git+https://user:canary@github.com/o/r.git", "vite": "6.0.0", "wrangler": "https://user:canary@example.org/w.tgz" }
                    }
                    """),
                    Map.entry(".github/workflows/deploy.yml", """
                    on: push
                    env:
                      PLAIN: canary
                      CLOUDFLARE_API_TOKEN: canary
                    jobs:
                      deploy:
                        runs-on: ubuntu-latest
                        env: { TOKEN: canary, LIST: "canary,canary" }
                        steps:
                          - uses: cloudflare/pages-action@v1
                            with:
                              apiToken: canary
                              gitHubToken: canary
                              directory: public
                              projectName: site
                          - uses: cloudflare/wrangler-action@v3
                            with: { apiToken: canary, command: pages deploy public --api-token canary, secrets: API_TOKEN }
                            env: { SECRET: canary }
                          - run: CLOUDFLARE_API_TOKEN=canary npx wrangler pages deploy public
                          - run: |
                              export CLOUDFLARE_API_TOKEN="canary"
                              export PLAIN=canary; wrangler pages deploy public
                              git push https://user:canary@github.com/o/r.git gh-pages
                              curl -H "Authorization: Bearer canary" https://api.cloudflare.com/client/v4/accounts/0123/pages/projects
                    """),
                    Map.entry(".gitlab-ci.yml", """
                    variables:
                      TOKEN: canary
                      NODE_ENV: production
                    pages:
                      variables: { PLAIN: canary }
                      script:
                        - CLOUDFLARE_API_TOKEN=canary npx wrangler pages deploy public
                        - 'curl --header "PRIVATE-TOKEN: canary" https://gitlab.com/api'
                    """),
                    Map.entry(
                            "Makefile",
                            "export TOKEN = canary\nPLAIN := canary\ndeploy:\n\tTOKEN=canary wrangler pages deploy public\n"),
                    Map.entry(
                            "Dockerfile",
                            "FROM node\nARG TOKEN=canary\nENV SECRET=canary PLAIN=canary\nENV OLD canary\nRUN TOKEN=canary wrangler pages deploy public\n"),
                    Map.entry(
                            "deploy.sh",
                            "#!/bin/sh\nexport TOKEN=canary\nPLAIN='canary'\nwrangler pages deploy public --api-token \"canary\"\n"),
                    Map.entry(
                            "deploy.js",
                            "import { execSync } from 'node:child_process';\nconst TOKEN = 'canary';\n"
                                    + "execSync('CLOUDFLARE_API_TOKEN=canary wrangler pages deploy public', { env: { TOKEN: 'canary' } });\n"),
                    Map.entry(
                            "public/_headers",
                            "/*\n  Authorization: Basic canary\n  X-Api-Key: canary\nhttps://user:canary@example.org/x\n  A: canary\n"),
                    Map.entry(
                            "public/_redirects",
                            "/a https://user:canary@example.org/b 301\n/b https://user:canary@example.org/c 299\n/c /d?token=canary 999\n"),
                    Map.entry(
                            "public/_routes.json",
                            "{ \"version\": 1, \"include\": [\"/*\"], \"exclude\": [], \"token\": \"canary\" }\n"),
                    Map.entry("functions/api.js", """
                    const API_TOKEN = "canary";
                    export const onRequest = ({ env }) => {
                      const secret = env.API_SECRET || "canary";
                      env.DB.prepare("x").bind("x"); env.KV.get("x"); const apiKey = "canary";
                      return fetch("https://user:canary@site.pages.dev/", { headers: { Authorization: "Bearer canary" } });
                    };
                    """),
                    Map.entry(
                            "src/index.js",
                            "import fs from 'fs';\nconst token = \"canary\"; process.env.SECRET ??= 'canary'; export default { fetch(request, env) { return env.ASSETS.fetch('https://x/?token=canary'); } };\n"),
                    Map.entry(
                            "vite.config.js",
                            "export default { base: '/', define: { 'process.env.TOKEN': 'canary' }, build: { outDir: 'public' }, server: { token: 'canary' } };\n"),
                    Map.entry(
                            "README.md",
                            "Deploy with `CLOUDFLARE_API_TOKEN=canary wrangler pages deploy public`. Token: canary\n"),
                    Map.entry(
                            "next.config.js",
                            "module.exports = { output: 'export', env: { SECRET: 'canary', PLAIN: 'canary' } };\n"),
                    Map.entry(
                            "java/src/Main.java",
                            "class Main { String TOKEN = \"canary\"; String url = \"https://api.cloudflare.com/client/v4/accounts/0123/pages/projects\"; }\n")));

    @TempDir
    private Path folder;

    @TempDir
    private Path rules;

    private final Map<String, String> planted = new TreeMap<>();

    @BeforeEach
    void plant() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            String numbered = Pattern.compile("canary").matcher(file.getValue()).replaceAll(found -> {
                String name = "canary" + (1000 + planted.size());
                long line = file.getValue().substring(0, found.start()).lines().count();
                planted.put(name, file.getKey() + " line " + line + ": " + context(file.getValue(), found));
                return name;
            });
            Files.writeString(path, numbered);
        }
        Path git = Files.createDirectories(folder.resolve(".git"));
        Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
        Files.writeString(git.resolve("config"), "[remote \"origin\"]\n url = https://user:canary1@example.org/a/b\n");
    }

    private static String context(String text, MatchResult found) {
        return text.substring(Math.max(0, found.start() - 30), found.end()).replace("\n", " | ");
    }

    /** Where those canaries stand that a text sings of. */
    private List<String> leaked(String text) {
        return CANARY.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(name -> name + " of " + planted.getOrDefault(name, ".git/config"))
                .sorted()
                .toList();
    }

    /** A rule for every kind of fact, which fires for each. */
    private void ruleForEveryFact() throws IOException {
        for (String name : RuleSet.vocabulary().names()) {
            FactType fact = RuleSet.vocabulary().fact(name).orElseThrow();
            Files.writeString(rules.resolve("every-" + name + ".md"), """
                    # Every fact

                    ```toml
                    level = "note"
                    precision = "low"
                    category = "potential"
                    effort = 0
                    tags = ["routing"]
                    fact = "%s"
                    modes = ["%s"]
                    when = "true"
                    message = "There is one."
                    docs = "https://example.org/"
                    ```

                    Text.

                    ## Fires

                    ```text a.txt
                    a
                    ```

                    ## Stays silent

                    ```text a.txt
                    a
                    ```

                    ## What to do

                    Nothing.
                    """.formatted(
                            fact.name(), String.join("\", \"", fact.modes())));
        }
    }

    @Test
    void areNotPrintedInAnyFormat() throws IOException {
        ruleForEveryFact();
        TreeSet<String> leaks = new TreeSet<>();
        for (EveryOutput.Printed printed : EveryOutput.of(folder, rules).printed()) {
            if (!printed.isFor("patch")) {
                leaked(printed.text()).forEach(leak -> leaks.add(leak + " in " + printed.format()));
            }
            assertFalse(printed.text().matches("(?s).*(internal error|makes Pagelift fail).*"), printed.text());
            assertTrue(!printed.commandLine().contains("-f json --rules")
                    || printed.isFor("errors")
                    || printed.text().contains("every-command"));
        }
        assertEquals("", String.join("\n", leaks));
    }

    @Test
    void areInNoFact() throws Exception {
        TreeSet<String> leaks = new TreeSet<>();
        Audit audit = Auditor.audit(
                Snapshot.of(LocalFolder.open(folder.toString()), Limits.DEFAULT),
                RuleSet.builtIn().filter(rule -> false));
        for (Fact fact : audit.sites().stream()
                .flatMap(site -> site.facts().all().stream())
                .toList()) {
            leaked(fact.toString()).forEach(leak -> leaks.add(leak + " in " + fact));
        }
        assertEquals("", String.join("\n", leaks));
    }
}
