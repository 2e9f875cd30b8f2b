package dev.pagelift.detect.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.Dependency;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Repositories;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockfilesTest {

    private static final String MANIFEST =
            "{ \"dependencies\": { \"astro\": \"^5.0.0\", \"@scope/a\": \"~1.2.0\" }, \"devDependencies\": { \"b\": \"*\" } }\n";

    /** Each dependency with its version, in the order of the files. */
    private static String versions(String... pathsAndTexts) {
        List<Fact> facts = new ArrayList<>();
        new NpmPackages().detect(new Repository(Repositories.of(pathsAndTexts)), facts::add);
        return Facts.of(facts).all(Dependency.class).stream()
                .map(dependency -> dependency.name() + " " + dependency.resolved())
                .collect(Collectors.joining(", "));
    }

    @Test
    void npmByFolder() {
        assertEquals(
                "astro 5.1.2, @scope/a 1.2.9, b 3.0.0", versions("package.json", MANIFEST, "package-lock.json", """
                        {
                          "name": "shop",
                          "lockfileVersion": 3,
                          "packages": {
                            "": {
                              "dependencies": { "astro": "^5.0.0" }
                            },
                            "node_modules/@scope/a": {
                              "name": "@scope/a",
                              "version": "1.2.9",
                              "dependencies": { "b": "2.0.0" }
                            },
                            "node_modules/@scope/a/node_modules/b": {
                              "version": "2.0.0"
                            },
                            "node_modules/astro": {
                              "version": "5.1.2"
                            },
                            "node_modules/b": {
                              "version": "3.0.0"
                            }
                          }
                        }
                        """));
    }

    @Test
    void npmForThePackagesOfAWorkspace() {
        assertEquals(
                "astro 5.1.2, @scope/a null, b null, astro 5.0.9, @scope/a null, b null",
                versions("apps/a/package.json", MANIFEST, "apps/b/package.json", MANIFEST, "package-lock.json", """
                        {
                        \t"packages": {
                        \t\t"apps/b/node_modules/astro": {
                        \t\t\t"version": "5.0.9"
                        \t\t},
                        \t\t"node_modules/astro": {
                        \t\t\t"version": "5.1.2"
                        \t\t}
                        \t}
                        }
                        """));
    }

    @Test
    void npmOfVersionOne() {
        assertEquals(
                "astro 5.1.2, @scope/a null, b null", versions("package.json", MANIFEST, "package-lock.json", """
                        {
                          "lockfileVersion": 1,
                          "requires": true,
                          "dependencies": {
                            "a": {
                              "version": "1.0.0",
                              "dependencies": {
                                "b": {
                                  "version": "9.9.9"
                                }
                              }
                            },
                            "astro": {
                              "version": "5.1.2"
                            }
                          }
                        }
                        """));
    }

    @Test
    void pnpm() {
        assertEquals(
                "astro 5.0.9, @scope/a 1.2.9, b null, astro 5.1.2, @scope/a 1.2.9, b null",
                versions("package.json", MANIFEST, "apps/b/package.json", MANIFEST, "pnpm-lock.yaml", """
                        lockfileVersion: '9.0'

                        importers:

                          .:
                            dependencies:
                              '@scope/a':
                                specifier: ~1.2.0
                                version: 1.2.9
                              astro:
                                specifier: ^5.0.0
                                version: 5.1.2(typescript@5.9.3)
                            devDependencies:
                              b:
                                specifier: workspace:*
                                version: link:packages/b

                          apps/b:
                            dependencies:
                              astro:
                                specifier: ^5.0.9
                                version: 5.0.9

                        packages:

                          astro@9.9.9:
                            dependencies:
                              b: 9.9.9
                        """));
    }

    @Test
    void pnpmOfVersionFive() {
        assertEquals("astro 5.1.2, @scope/a 1.2.9, b 3.0.0", versions("package.json", MANIFEST, "pnpm-lock.yaml", """
                        lockfileVersion: 5.4

                        specifiers:
                          astro: ^5.0.0

                        dependencies:
                          '@scope/a': 1.2.9
                          astro: 5.1.2_typescript@4.9.5

                        devDependencies:
                          b: 3.0.0

                        packages:

                          /b/9.9.9:
                            resolution: {integrity: sha512-x}
                        """));
    }

    @Test
    void yarnOfVersionOne() {
        assertEquals("astro 5.1.2, @scope/a 1.2.9, b 2.0.0", versions("package.json", MANIFEST, "yarn.lock", """
                        # yarn lockfile v1


                        "@scope/a@^1.0.0", "@scope/a@~1.2.0":
                          version "1.2.9"
                          dependencies:
                            b "^2.0.0"

                        astro@^5.0.0:
                          version "5.1.2"

                        b@*, b@^2.0.0:
                          version "2.0.0"

                        b@^3.0.0:
                          version "3.0.0"
                        """));
    }

    @Test
    void yarnSinceVersionTwo() {
        assertEquals("astro 5.1.2, @scope/a 1.2.9, b 2.0.0", versions("package.json", MANIFEST, "yarn.lock", """
                        __metadata:
                          version: 8

                        "@scope/a@npm:~1.2.0":
                          version: 1.2.9
                          resolution: "@scope/a@npm:1.2.9"

                        "astro@npm:^5.0.0, astro@npm:^5.1.0":
                          version: 5.1.2

                        "b@npm:*":
                          version: 2.0.0
                        """));
    }

    @Test
    void bun() {
        assertEquals("astro 5.1.2, @scope/a 1.2.9, b null", versions("package.json", MANIFEST, "bun.lock", """
                        {
                          "lockfileVersion": 1,
                          "workspaces": {
                            "": {
                              "dependencies": {
                                "astro": "^5.0.0",
                              },
                            },
                          },
                          "packages": {
                            "@scope/a": ["@scope/a@1.2.9", "", { "dependencies": { "b": "1.0.0" } }, "sha512-x"],

                            "astro": ["astro@5.1.2", "", {}, "sha512-x"],

                            "astro/b": ["b@9.9.9", "", {}, "sha512-x"],
                          }
                        }
                        """));
    }

    @Test
    void deno() {
        assertEquals("astro 5.1.2, @scope/a 1.2.9, b null", versions("package.json", MANIFEST, "deno.lock", """
                        {
                          "version": "5",
                          "specifiers": {
                            "jsr:@scope/a@~1.2.0": "1.2.9",
                            "npm:astro@^5.0.0": "5.1.2"
                          },
                          "npm": {
                            "b@9.9.9": {
                            }
                          }
                        }
                        """));
    }

    /** What is asked for and what is locked, of the generators of other languages. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jekyll  | Gemfile          | 'gem \"jekyll\", \"~> 4.3\"'          | Gemfile.lock | 'GEM\n  remote: https://rubygems.org/\n  specs:\n    jekyll (4.3.3)\n      jekyll-x (= 1)\n' | ~> 4.3   | 4.3.3",
                "mkdocs  | requirements.txt | 'mkdocs[i18n]==1.5.3'            | x            | ''                                       | ==1.5.3  | ",
                "mkdocs  | pyproject.toml   | '[tool.poetry.dependencies]\nmkdocs = \"^1.5\"' | poetry.lock | '[[package]]\nname = \"mkdocs\"\nversion = \"1.6.0\"\n' | ^1.5 | 1.6.0",
                "sphinx  | pyproject.toml   | '[project]\ndependencies = [\n  \"sphinx>=7.0\",\n]' | uv.lock | '[[package]]\nname = \"sphinx\"\nversion = \"7.4.7\"\n' | >=7.0 | 7.4.7",
                "mkdocs  | pyproject.toml   | '[project]\ndependencies = [\n  \"mkdocs>=1.5\",\n]' | pdm.lock | '[metadata]\nlock_version = \"4.4\"\n\n[[package]]\nname = \"mkdocs\"\nversion = \"1.6.1\"\n' | >=1.5 | 1.6.1",
                "mkdocs  | Pipfile          | '[packages]\nmkdocs = \"~=1.5\"' | Pipfile.lock | '{\n    \"default\": {\n        \"mkdocs\": {\n            \"index\": \"pypi\",\n            \"version\": \"==1.6.0\"\n        },\n        \"other\": {\n            \"version\": \"==2.0\"\n        }\n    }\n}\n' | ~=1.5 | 1.6.0",
                "hugo    | go.mod           | 'module x\nrequire (\n  github.com/gohugoio/hugo v0.147.0 // indirect\n)' | x | '' | 0.147.0 | 0.147.0",
            })
    void otherLanguages(
            String framework,
            String file,
            String text,
            String lock,
            String locked,
            String range,
            @Nullable String resolved) {
        assertEquals(
                new InstalledVersion(range, resolved),
                InstalledVersion.foreign(
                        new Repository(
                                Repositories.of(file, text.replace("\\n", "\n"), lock, locked.replace("\\n", "\n"))),
                        RepoPath.ROOT,
                        FrameworkKind.named(framework)));
    }

    @Test
    void theNearestLockFileCounts() {
        assertEquals(
                "astro 5.0.9, @scope/a null, b null",
                versions(
                        "apps/a/package.json",
                        MANIFEST,
                        "apps/a/yarn.lock",
                        "astro@^5.0.0:\n  version \"5.0.9\"\n",
                        "yarn.lock",
                        "astro@^5.0.0:\n  version \"5.0.0\"\n"));
    }

    /** The version that a package gets, and the one that no longer fits what it asks for. */
    private static String found(String... pathsAndTexts) {
        List<Fact> facts = new ArrayList<>();
        new NpmPackages().detect(new Repository(Repositories.of(pathsAndTexts)), facts::add);
        Dependency astro = Facts.of(facts).all(Dependency.class).get(0);
        return astro.resolved() + " " + astro.outdated() + " " + astro.major();
    }

    @Test
    void aLockFileFromBeforeTheRangeWasRaisedGivesNoVersion() {
        assertEquals(
                "null 4.9.0 5", found("package.json", MANIFEST, "yarn.lock", "astro@^4.0.0:\n  version \"4.9.0\"\n"));
    }

    @Test
    void ofTwoLockFilesTheOneThatIsKeptUpCounts() {
        assertEquals(
                "5.1.0 null 5",
                found(
                        "package.json",
                        MANIFEST,
                        "yarn.lock",
                        "astro@^4.0.0:\n  version \"4.9.0\"\n",
                        "bun.lock",
                        "{\n  \"packages\": {\n    \"astro\": [\"astro@5.1.0\", \"\"],\n  }\n}\n"));
    }

    @Test
    void aVersionThatIsForcedIsTheOneItGets() {
        assertEquals(
                "4.9.0 null 4",
                found(
                        "package.json",
                        "{ \"dependencies\": { \"astro\": \"^5.0.0\" }, \"pnpm\": { \"overrides\": { \"astro@5\": \"4.9.0\" } } }\n",
                        "yarn.lock",
                        "astro@4.9.0:\n  version \"4.9.0\"\n"));
    }

    @Test
    void aRangeTellsTheMajorVersionWhereNothingIsLocked() {
        List<Fact> facts = new ArrayList<>();
        new NpmPackages().detect(new Repository(Repositories.of("package.json", MANIFEST)), facts::add);
        assertEquals(
                "[1, 5, null]",
                Facts.of(facts).all(Dependency.class).stream()
                        .sorted((a, b) -> a.name().compareTo(b.name()))
                        .map(Dependency::major)
                        .collect(Collectors.toList())
                        .toString());
    }
}
