package dev.pagelift.detect.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.CommandFact.DeployStep;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.snapshot.Repositories;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where commands stand besides package.json and GitHub workflows. */
class CommandSourcesTest {

    private static void assertDeploys(List<String> expected, String... pathsAndTexts) {
        List<Fact> facts = new ArrayList<>();
        new Commands().detect(new Repository(Repositories.of(pathsAndTexts)), facts::add);
        assertEquals(
                expected,
                Facts.of(facts).all(DeployStep.class).stream()
                        .map(step -> step.at() + " " + step.host() + " " + step.directory()
                                + (step.through().isEmpty() ? "" : " through " + String.join(", ", step.through())))
                        .toList());
    }

    @Test
    void makefile() {
        assertDeploys(
                List.of(
                        "Makefile:7:12 pages build through publish",
                        "Makefile:9:4 pages build",
                        "ci.sh:2:1 pages build through deploy STAGE=prod, publish STAGE=prod"),
                "Makefile",
                """
                WRANGLER ?= npx wrangler@4
                OUT := build
                .PHONY: deploy
                # wrangler pages deploy nothing
                help:
                \t@echo "make deploy runs wrangler pages deploy"
                deploy:    publish ## wrangler pages deploy x
                publish:
                \t@-$(WRANGLER) pages deploy $(OUT) \\
                \t\t--branch main
                """,
                "ci.sh",
                "npm run build\nmake deploy STAGE=prod\n");
    }

    @Test
    void variablesOnACommandLineOfMake() {
        assertDeploys(
                List.of(
                        "Makefile:5:7 pages site/dist through publish",
                        "Makefile:7:2 pages site/dist",
                        "Makefile:7:2 pages site/public",
                        "docs.sh:1:1 pages site/public through ship ROOT=site OUT=public, publish ROOT=site OUT=public",
                        "docs.sh:2:1 pages site/dist through ship, publish"),
                "Makefile",
                """
                ROOT = site
                OUT = dist
                FOLDER = $(ROOT)/${OUT}
                SHIP := npx wrangler pages deploy $(FOLDER)
                ship: publish
                publish:
                \t$(SHIP)
                other:
                \t@echo $(SHIP)
                """,
                "docs.sh",
                "make ship ROOT=site OUT=public # to publish\nmake ship\n");
    }

    @Test
    void justfile() {
        assertDeploys(
                List.of(
                        "justfile:3:9 netlify site through ship",
                        "justfile:6:6 netlify site",
                        "justfile:10:16 pages out"),
                "justfile",
                """
                out := "site"

                deploy: ship

                ship target="prod":
                    @netlify deploy --dir {{out}} --context {{target}}

                pages dir='out':
                    #!/usr/bin/env bash
                    npx --yes  wrangler pages deploy {{dir}}
                """.replace("    #!/usr", "    #!/usr"));
    }

    @Test
    void taskfileAndMise() {
        assertDeploys(
                List.of(
                        "Taskfile.yml:7:15 workers null through ship",
                        "Taskfile.yml:10:21 workers null",
                        "mise.toml:2:8 surge dist",
                        "mise.toml:4:12 surge dist through deploy"),
                "Taskfile.yml",
                """
                version: '3'
                vars: {TOOL: pnpm}
                tasks:
                  build: npm run build
                  deploy:
                    cmds:
                      - task: ship
                  ship:
                    dir: api
                    cmd: "{{.TOOL}} wrangler deploy"
                """,
                "mise.toml",
                "[tasks.deploy]\nrun = 'surge dist x.surge.sh'\n[tasks.all]\ndepends = ['deploy']\n");
    }

    @Test
    void gitLab() {
        assertDeploys(
                List.of(".gitlab-ci.yml:7:7 pages web/dist", ".gitlab-ci.yml:11:1 gitlab-pages site"),
                ".gitlab-ci.yml",
                """
                variables:
                  OUT: dist
                .deploy:
                  before_script:
                    - cd web
                  script:
                    - wrangler pages deploy $OUT
                production:
                  extends: .deploy
                  only: [main]
                pages:
                  script: [make]
                  publish: site
                .old:
                  script:
                    - npx wrangler pages publish old
                """.replace("    - npx wrangler pages deploy", "    - wrangler pages deploy"));
    }

    @Test
    void circleCi() {
        assertDeploys(
                List.of(".circleci/config.yml:11:20 pages site/out", ".circleci/config.yml:12:14 netlify dist"),
                ".circleci/config.yml",
                """
                version: 2.1
                jobs:
                  deploy:
                    parameters:
                      dir: {type: string, default: out}
                    docker: [{image: cimg/node:22.0}]
                    steps:
                      - checkout
                      - run:
                          working_directory: ~/project/site
                          command: wrangler pages deploy << parameters.dir >>
                      - run: netlify deploy -d dist
                """.replace("command: wrangler", "command: wrangler").replace("run: netlify", "run: netlify"));
    }

    @Test
    void bitbucketAndAzureAndBuildkiteAndDrone() {
        assertDeploys(
                List.of(
                        ".buildkite/pipeline.yml:3:9 firebase null",
                        ".drone.yml:5:5 workers null",
                        ".drone.yml:10:14 surge out",
                        "azure-pipelines.yml:3:13 workers null",
                        "azure-pipelines.yml:5:11 azure web/dist",
                        "azure-pipelines.yml:7:11 workers null through deploy",
                        "bitbucket-pipelines.yml:6:15 pages dist",
                        "bitbucket-pipelines.yml:7:21 aws out",
                        "package.json:1:23 workers null"),
                "bitbucket-pipelines.yml",
                """
                pipelines:
                  branches:
                    main:
                      - step:
                          script:
                            - wrangler pages deploy dist
                            - pipe: atlassian/aws-s3-deploy:1.1.0
                              variables: {LOCAL_PATH: out}
                """,
                "azure-pipelines.yml",
                """
                steps:
                  - script: wrangler deploy
                    workingDirectory: api
                  - task: AzureStaticWebApp@0
                    inputs: {app_location: /web, output_location: dist}
                  - task: Npm@1
                    inputs: {command: custom, customCommand: run deploy}
                """.replace("  - checkout: self\n", "").replace("steps:", "# steps\nsteps:"),
                "package.json",
                "{\"scripts\":{\"deploy\":\"wrangler deploy\"}}",
                ".buildkite/pipeline.yml",
                "steps:\n  - commands:\n      - firebase deploy --only hosting\n",
                ".drone.yml",
                "kind: pipeline\nsteps:\n- name: a\n  commands:\n  - wrangler deploy\n---\nkind: pipeline\nsteps:\n- name: b\n  commands: [surge out]\n");
    }

    @Test
    void travisProviders() {
        assertDeploys(
                List.of(".travis.yml:3:13 github-pages dist"),
                ".travis.yml",
                "script: npm test\ndeploy:\n  provider: pages\n  local_dir: dist\n");
    }

    @Test
    void dockerfile() {
        assertDeploys(List.of("Dockerfile:7:3 pages dist", "Dockerfile:9:6 workers null"), "Dockerfile", """
                FROM node:22
                ARG OUT=dist
                ENV A=1 B="$OUT" C=x
                # RUN wrangler deploy
                RUN --mount=type=cache,target=/root/.npm npm ci
                RUN <<EOF
                  wrangler pages deploy $OUT
                EOF
                CMD ["wrangler", "deploy"]
                """);
    }

    @Test
    void shellScriptsAndCode() {
        assertDeploys(
                List.of(
                        "bin/release:3:5 pages web/dist",
                        "package.json:1:24 pages web/dist through bin/release",
                        "package.json:1:45 pages out through tools/ship.mts",
                        "package.json:1:45 workers null through tools/ship.mts",
                        "tools/ship.mts:3:11 pages out",
                        "tools/ship.mts:4:31 workers null"),
                "package.json",
                "{\"scripts\":{\"release\":\"bin/release\",\"ship\":\"tsx tools/ship\"}}",
                "bin/release",
                "#!/bin/sh\n(cd web &&\n    wrangler pages deploy dist)\n",
                "tools/ship.mts",
                """
                import { execSync, spawn } from "node:child_process";
                // execSync("wrangler pages deploy nothing");
                execSync(`wrangler pages deploy out --branch ${branch}`, { stdio: "inherit" });
                await spawn("pnpm", ["exec", "wrangler", "deploy", "--config", config], { cwd: "api" });
                console.log("wrangler pages deploy is done");
                """);
    }

    @Test
    void javaPrograms() {
        assertDeploys(
                List.of("tools/Publish.java:5:36 pages dist/site", "tools/Publish.java:6:40 workers null"),
                "tools/Publish.java",
                """
                class Publish {
                    static final String OUT = "dist/site";
                    void run(String branch) throws Exception {
                        // new ProcessBuilder("npx", "wrangler", "pages", "deploy", "old")
                        new ProcessBuilder("npx", "wrangler", "pages", "deploy", OUT, "--branch", branch).start();
                        Runtime.getRuntime().exec("npx wrangler deploy");
                        System.out.println("wrangler pages deploy dist");
                    }
                }
                """);
    }

    @Test
    void settingsOfHosts() {
        assertDeploys(
                List.of("netlify.toml:2:14 workers null", "render.yaml:3:19 surge dist"),
                "netlify.toml",
                "[build]\n  command = \"wrangler deploy\"\n",
                "render.yaml",
                "services:\n  - type: web\n    buildCommand: surge dist x.surge.sh\n");
    }

    @Test
    void monorepoTasksOfTheRoot() {
        assertDeploys(
                List.of("deno.json:1:21 deno null", "infra/deploy.sh:1:1 deno null through deploy"),
                "deno.json",
                "{\"tasks\":{\"deploy\":\"deployctl deploy --project=x main.ts\"}}",
                "infra/deploy.sh",
                "deno task deploy\n");
    }

    @Test
    void aPartOfAMakefileRunsWhereThatLies() {
        assertDeploys(
                List.of("site/Makefile:3:2 pages site/dist through publish", "site/mk/pages.mk:2:2 pages site/dist"),
                "site/Makefile",
                "include mk/pages.mk\nall:\n\tmake publish\n",
                "site/mk/pages.mk",
                "publish:\n\twrangler pages deploy dist\n");
    }

    @Test
    void partsOfGitLabWithNamesOfTheirOwn() {
        assertDeploys(
                List.of("ops/pages.yml:3:7 pages dist"),
                ".gitlab-ci.yml",
                "include:\n  - local: /ops/pages.yml\n  - project: other/ci\n",
                "ops/pages.yml",
                "publish:\n  script:\n    - wrangler pages deploy dist\n",
                "ops/unused.yml",
                "publish:\n  script:\n    - wrangler pages deploy out\n");
    }

    @Test
    void whatAStepSetsHoldsForThoseBehindIt() {
        assertDeploys(
                List.of(
                        ".github/workflows/a.yml:5:14 pages null",
                        ".github/workflows/a.yml:7:14 pages build/shop",
                        ".github/workflows/a.yml:10:14 pages build/shop"),
                ".github/workflows/a.yml",
                """
                on: push
                jobs:
                  a:
                    steps:
                      - run: wrangler pages deploy $OUT
                      - run: echo "OUT=build/shop" >> $GITHUB_ENV
                      - run: wrangler pages deploy $OUT
                      - run: echo "OUT=$(date)" >> "$GITHUB_ENV"
                        if: github.ref == 'x'
                      - run: wrangler pages deploy ${{ env.OUT }}
                """);
    }
}
