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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fleets of bare repositories, which stand in for a git server. */
class FleetCommandIT {

    private static final int REPOSITORIES = 12;
    private static final String MISSING = "file:///nowhere/at-all.git";

    @TempDir
    private static Path shared;

    private static final List<String> LIST = new ArrayList<>();

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void makeRepositories() throws IOException, GitAPIException {
        for (int i = 0; i < REPOSITORIES; i++) {
            LIST.add(repository("site-" + i, i % 2 == 0));
        }
        LIST.add(7, MISSING);
    }

    private static String repository(String name, boolean halfMigrated) throws IOException, GitAPIException {
        Path work = shared.resolve("work").resolve(name);
        Path bare = shared.resolve("bare").resolve(name + ".git");
        try (Git git = Git.init().setDirectory(work.toFile()).call()) {
            Files.writeString(
                    work.resolve("wrangler.toml"),
                    "pages_build_output_dir = \"dist\"\n" + (halfMigrated ? "main = \"a.js\"\n" : ""));
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("site")
                    .setAuthor("A", "a@example.org")
                    .setCommitter("A", "a@example.org")
                    .setSign(false)
                    .call();
            Git.cloneRepository()
                    .setBare(true)
                    .setURI(work.toUri().toString())
                    .setDirectory(bare.toFile())
                    .call()
                    .close();
        }
        return bare.toUri().toString();
    }

    /** With few workers, because each is a Java that must start. */
    private int fleet(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 5);
        System.arraycopy(args, 0, all, 1, args.length);
        all[0] = "fleet";
        System.arraycopy(new String[] {"--jobs", "1", "--clones", "1"}, 0, all, args.length + 1, 4);
        return run(all);
    }

    private int run(String... args) {
        return new CommandLineTool(print(out), print(err), Map.of(), false).run(args);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String list(List<String> repositories) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "list", ".txt"), String.join("\n", repositories))
                .toString();
    }

    private String results(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name).resolve("repositories.jsonl"));
    }

    @Test
    void oneThatIsMissingIsTheOnlyOneMissing() throws IOException {
        assertEquals(3, fleet(list(LIST), "-o", results("all"), "--retries", "0"));
        assertEquals(
                """
                12 of 13 repositories audited: 12 sites, 6 errors, 0 warnings.
                12 could move to Workers with static assets""".lines().toList(),
                List.of(
                        out().lines().findFirst().orElse(""),
                        out().lines().skip(1).findFirst().orElse("").replaceFirst(" \\(.*", "")));
        assertTrue(
                out().contains("  " + MISSING
                        + ": The repository 'at-all.git' cannot be cloned: it, or the branch, does not"
                        + " exist, or it is private (set PAGELIFT_TOKEN to read private ones)."),
                out());
        List<String> lines = lines("all");
        assertEquals(LIST.size(), lines.size());
        for (int i = 0; i < lines.size(); i++) {
            assertTrue(lines.get(i).startsWith("{\"repository\":\"" + LIST.get(i) + "\""), "in the order of the list");
        }
        try (Stream<Path> reports = Files.list(folder.resolve("all/sarif"))) {
            assertEquals(REPOSITORIES, reports.count());
        }
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Killed with repositories in flight, and run again to the end. */
    @Test
    void whatIsKilledGoesOnWhereItStopped() throws IOException, InterruptedException {
        String list = list(LIST);
        Path journal = folder.resolve("killed/journal.jsonl");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.pagelift.Main",
                        "fleet",
                        list,
                        "-o",
                        results("killed"),
                        "--jobs",
                        "2",
                        "--clones",
                        "1")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.txt").toFile())
                .start();
        while (!process.waitFor(20, TimeUnit.MILLISECONDS) && done(journal) < 3) {
            // The journal grows meanwhile.
        }
        process.destroyForcibly().waitFor();
        int before = done(journal);
        assertTrue(before >= 3 && before < LIST.size(), "killed after " + before);

        assertEquals(3, fleet(list, "-o", results("killed")));
        assertTrue(
                err.toString(StandardCharsets.UTF_8).matches("pagelift: \\d+ of 13 repositories are done already.\\R"),
                err.toString(StandardCharsets.UTF_8));
        assertEquals(LIST.size(), done(journal), "none twice");
        assertEquals(new HashSet<>(LIST).size(), lines("killed").size());
        fleet(list, "-o", results("whole"));
        assertEquals(lines("whole"), lines("killed"));
    }

    /** Whole lines behind the first. */
    private static int done(Path journal) throws IOException {
        return Files.exists(journal)
                ? (int) Files.readString(journal).chars().filter(c -> c == '\n').count() - 1
                : 0;
    }

    @Test
    void partsMakeTheSameWhole() throws IOException {
        fleet(list(LIST.subList(0, 5)), "-o", results("one"));
        fleet(list(LIST.subList(5, 10)), "-o", results("two"));
        fleet(list(LIST.subList(0, 10).stream().sorted().toList()), "-o", results("whole"));
        assertEquals(3, run("fleet", "merge", "-o", results("merged"), results("one"), results("two")));
        for (String file : List.of("repositories.jsonl", "repositories.csv", "index.html")) {
            assertEquals(
                    -1,
                    Files.mismatch(
                            folder.resolve("whole").resolve(file),
                            folder.resolve("merged").resolve(file)),
                    file);
        }
        try (Stream<Path> reports = Files.list(folder.resolve("merged/sarif"))) {
            assertEquals(9, reports.count());
        }
    }

    @Test
    void aFolderOfCheckoutsIsAList() throws IOException {
        assertEquals(0, fleet(shared.resolve("work").toString(), "-o", results("checkouts")));
        assertEquals(REPOSITORIES, lines("checkouts").size());
        assertFalse(lines("checkouts").get(0).contains("\"revision\":null"), "of a work tree");
    }

    @Test
    void aListOrFolderThatIsMissingIsSaid() {
        assertEquals(2, run("fleet", "-o", results("none")));
        assertEquals(2, run("fleet", "nowhere.txt", "-o", results("none")));
        assertEquals(2, run("fleet", "merge", "-o", results("none"), results("nowhere")));
        assertEquals("""
                pagelift: Give a list of repositories and a folder for the results: pagelift fleet LIST -o DIR.
                pagelift: There is no file 'nowhere.txt'.
                pagelift: '%s' holds no results of 'pagelift fleet'.
                """.formatted(results("nowhere")), err.toString(StandardCharsets.UTF_8));
    }
}
