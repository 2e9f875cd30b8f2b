package dev.pagelift.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The GitHub Action, run step by step with the jar that was just built, on a runner that is ours. */
class ActionIT {

    private static final Path HERE = Path.of("").toAbsolutePath();

    @TempDir
    private Path folder;

    private Path site;
    private Runner runner;

    @BeforeEach
    void copyTheAction() throws IOException {
        Path action = Files.createDirectory(folder.resolve("action"));
        for (String file : List.of("action.yml", "pagelift", "pom.xml", "rules/404-page.md", "target/pagelift.jar")) {
            copy(file, action);
        }
        try (Stream<Path> scripts = Files.list(Path.of(".github/action"))) {
            for (Path script : scripts.toList()) {
                copy(script.toString(), action);
            }
        }
        Files.createDirectories(action.resolve("src/main"));
        site = Files.createDirectory(folder.resolve("site"));
        Files.writeString(site.resolve("wrangler.toml"), "name = \"a\"\npages_build_output_dir = \"dist\"\n");
        Files.createDirectory(site.resolve("public"));
        Files.writeString(site.resolve("public/_redirects"), "/* /index.html 200\n");
        runner = new Runner(action, Files.createDirectory(folder.resolve("temp")));
    }

    private static void copy(String file, Path to) throws IOException {
        Path target = to.resolve(file);
        Files.createDirectories(target.getParent());
        Files.copy(HERE.resolve(file), target);
    }

    @Test
    void auditsUploadsAndFailsLast() throws IOException {
        runner.run(site);
        assertEquals(1, runner.exitCode(), runner.log());
        assertEquals("1", runner.output("errors"));
        assertEquals("4", runner.output("findings"));
        Path sarif = Path.of(runner.output("sarif-file"));
        assertTrue(Files.readString(sarif).contains("\"redirects-loop\""));
        assertEquals(
                "github/codeql-action/upload-sarif {category=, sarif_file=" + sarif + "}",
                runner.used().get(runner.used().size() - 1));
        assertTrue(
                runner.summary().startsWith("## Pagelift\n\n**1 error, 0 warnings, 3 notes** in 1 site."),
                runner.summary());
    }

    /** The text is between the two commands that make the runner deaf; what it must hear comes after. */
    @Test
    void guardsWhatTheRepositoryMakesItPrint() {
        List<String> log = runner.run(site).log().lines().toList();
        int begin = index(log, "::stop-commands::");
        String token = log.get(begin).substring("::stop-commands::".length());
        int end = log.indexOf("::" + token + "::");
        assertTrue(token.matches("[0-9a-f]{32}"));
        assertTrue(begin < index(log, "Looked at 2 files") && index(log, "Looked at 2 files") < end, runner.log());
        assertTrue(end < index(log, "::error file=public/_redirects,line=1,"), runner.log());
    }

    private static int index(List<String> log, String start) {
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new AssertionError("no line starts with " + start + " in\n" + String.join("\n", log));
    }

    @Test
    void aPullRequestOfAForkIsNotUploaded() {
        runner.input("comment", "true")
                .context("github.event.pull_request.number", "7")
                .context("github.event.pull_request.head.repo.full_name", "stranger/site")
                .run(site);
        assertTrue(runner.used().stream().noneMatch(action -> action.startsWith("github/")));
        assertTrue(runner.log().contains("Nothing is uploaded"), runner.log());
        assertEquals(1, runner.exitCode());
    }

    @Test
    void dependabotsTokenWritesNothing() {
        runner.environment("GITHUB_ACTOR", "dependabot[bot]").run(site);
        assertTrue(runner.used().stream().noneMatch(action -> action.startsWith("github/")));
    }

    @Test
    void whatIsAskedForIsPassedOn() throws IOException {
        runner.input("fail-on", "never")
                .input("category", "web")
                .input("upload", "false")
                .input("format", "json=" + folder.resolve("a.json") + "\nmarkdown=" + folder.resolve("b c.md"))
                .run(site);
        assertEquals(0, runner.exitCode(), runner.log());
        assertTrue(Files.exists(folder.resolve("a.json")) && Files.exists(folder.resolve("b c.md")));
        assertTrue(Files.readString(Path.of(runner.output("sarif-file"))).contains("\"id\" : \"web/\""));
        assertTrue(runner.used().stream().noneMatch(action -> action.startsWith("github/")));
    }

    @Test
    void wordsOfAnInputAreNoOptions() {
        runner.input("path", "--help").run(site);
        assertEquals(3, runner.exitCode(), runner.log());
        assertTrue(runner.log().contains("--help'"), runner.log());
        assertEquals("", runner.output("sarif-file"));
    }

    @Test
    void whatIsTypedIntoAnInputIsNotRun() {
        Path canary = folder.resolve("canary");
        String attack = "$(touch " + canary + ")`touch " + canary + "`'; touch " + canary + "; '";
        for (String input : List.of("path", "fail-on", "since", "format", "rules", "category", "upload", "comment")) {
            runner.input(input, attack);
        }
        runner.run(site);
        assertFalse(Files.exists(canary));
        assertEquals(2, runner.exitCode());
    }

    @Test
    void keepsOneCommentOnAPullRequest() throws IOException {
        Path calls = fakeGh("case $* in *--paginate*) echo \"$EARLIER\" ;; esac");
        runner.input("comment", "true")
                .context("github.event.pull_request.number", "7")
                .context("github.event.pull_request.head.repo.full_name", "owner/site")
                .environment("EARLIER", "")
                .run(site);
        assertTrue(
                Files.readString(calls).contains("api --method POST repos/owner/site/issues/7/comments -F body=@"),
                runner.log());
        Files.delete(calls);
        runner = new Runner(folder.resolve("action"), Files.createDirectory(folder.resolve("again")));
        fakeGh("case $* in *--paginate*) echo \"$EARLIER\" ;; esac");
        runner.input("comment", "true")
                .context("github.event.pull_request.number", "7")
                .context("github.event.pull_request.head.repo.full_name", "owner/site")
                .environment("EARLIER", "42")
                .run(site);
        assertTrue(
                Files.readString(calls).contains("api --method PATCH repos/owner/site/issues/comments/42 -F body=@"),
                runner.log());
    }

    /** A stand-in for GitHub's command line that notes its arguments; gives the file with the notes. */
    private Path fakeGh(String script) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path calls = folder.resolve("calls");
        Path gh = bin.resolve("gh");
        Files.writeString(gh, "#!/bin/sh\necho \"$*\" >>'" + calls + "'\n" + script + "\n");
        assertTrue(gh.toFile().setExecutable(true));
        runner.environment("PATH", bin + ":" + System.getenv("PATH"));
        return calls;
    }

    @Test
    void buildsItsOwnCodeWithoutAVersion() {
        runner.run(site);
        String cache = runner.used().get(0);
        assertTrue(
                cache.matches("actions/cache \\{key=pagelift-[0-9a-f]{64}, path=.*/action/target/pagelift.jar}"),
                cache);
    }

    @Test
    void takesAReleaseOnlyWhenItIsWhatWasReleased() throws IOException {
        String download = "case $1 in release) shift 6; cp '" + folder.resolve("action/target/pagelift.jar")
                + "' \"$1\"; cd \"$1\"; sha256sum pagelift.jar >pagelift.jar.sha256;; esac\n";
        assertEquals(1, released("v1.2.3", download).exitCode(), runner.log());
        assertEquals(
                "0",
                String.valueOf(runner.used().stream()
                        .filter(use -> use.contains("cache"))
                        .count()));

        assertEquals(2, released("v1.2.3", download + "echo x >>pagelift.jar").exitCode());
        assertTrue(runner.log().contains("does not have the checksum it was released with"), runner.log());

        assertEquals(2, released("v1.2.3", download + "[ $1 != attestation ]").exitCode());
        assertTrue(runner.log().contains("was not built by the workflows of owner/pagelift"), runner.log());

        assertEquals(2, released("main; id", download).exitCode());
        assertTrue(runner.log().contains("'version' is not of the form v1.2.3"), runner.log());
    }

    private Runner released(String version, String gh) throws IOException {
        runner = new Runner(folder.resolve("action"), Files.createTempDirectory(folder, "job"));
        fakeGh(gh);
        return runner.input("version", version)
                .context("github.action_repository", "owner/pagelift")
                .run(site);
    }
}
