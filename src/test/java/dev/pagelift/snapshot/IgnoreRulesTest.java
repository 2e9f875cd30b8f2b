package dev.pagelift.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoreRulesTest {

    private static boolean ignores(String gitignore, String path, boolean isFolder) {
        return IgnoreRules.none().with(RepoPath.ROOT, gitignore).ignores(RepoPath.of(path), isFolder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "*.log          | a/x.log      | true",
                "*.log          | a/x.logs     | false",
                "/x             | a/x          | false",
                "a/x            | b/a/x        | false",
                "**/x           | a/b/x        | true",
                "a/**           | a            | false",
                "a/**           | a/b/c        | true",
                "a/**/x         | a/x          | true",
                "a/**/x         | a/b/c/x      | true",
                "a**b           | aXXb         | true",
                "a**b           | aX/Xb        | false",
                "x/             | x            | false",
                "[a-c]x         | bx           | true",
                "[!a-c]x        | bx           | false",
                "[^a-c]x        | dx           | true",
                "[]x]           | ]            | true",
                "[[:digit:]]x   | 7x           | true",
                "[[:nope:]]x    | 7x           | false",
                "[a-            | a            | false",
                "a\\            | a            | false",
                "\\!x           | !x           | true",
                "\\#x           | #x           | true",
                "# x            | # x          | false",
                "?              | 𝒳            | true",
                "𝒳*             | 𝒳y           | true"
            })
    void aPatternMeansWhatGitMeans(String pattern, String path, boolean ignored) {
        assertEquals(ignored, ignores(pattern, path, false));
    }

    @Test
    void theLastLineThatIsAboutAPathDecides() {
        assertTrue(ignores("*.log\n!keep.log\nkeep.*\n", "keep.log", false));
        assertTrue(!ignores("*.log\r\n!keep.log \r\n", "keep.log", false));
        assertTrue(ignores("\uFEFF*.log", "x.log", false));
        assertTrue(ignores("a\\ ", "a ", false));
        assertTrue(ignores("x/", "a/x", true));
    }

    /** Each would take longer than the age of the universe if it were tried in every way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*a",
                "*?",
                "a*",
                "*",
                "?",
                "[a-z]*",
                "[[:alpha:]]*",
                "**/",
                "**/a/",
                "a/**/",
                "[",
                "[a-",
                "\\",
                "\\a",
                "/",
                "!"
            })
    void noPatternTakesLong(String part) {
        String pattern = part.repeat(4_000 / part.length());
        assertTrue(!ignores(pattern + "b", "a".repeat(4_000), false));
        assertTrue(!ignores(pattern + "b", "a/".repeat(2_000) + "c", false));
        assertTrue(!ignores(pattern.repeat(100) + "b", "a".repeat(250), false), "longer than any path");
    }

    /** The same answer as git's own, for some thousand pairs of patterns and paths. */
    @Test
    void agreesWithGit(@TempDir Path folder) throws IOException, InterruptedException {
        git(folder, "", "init", "-q");
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            List<String> patterns = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                patterns.add(pattern(random));
            }
            TreeSet<String> paths = new TreeSet<>();
            for (int i = 0; i < 60; i++) {
                String path = text(random, "a", "b", "/", "ab", "*", ".c")
                        .replaceAll("/+", "/")
                        .replaceAll("^/|/$", "");
                if (!path.isEmpty() && RepoPath.of(path).toString().equals(path)) {
                    paths.add(path);
                }
            }
            String gitignore = String.join("\n", patterns) + "\n";
            Files.writeString(folder.resolve(".gitignore"), gitignore);
            TreeSet<String> ours = new TreeSet<>(paths);
            ours.removeIf(path -> !isIgnoredWithItsFolders(gitignore, path));
            assertEquals(ignoredByGit(folder, paths), ours, () -> "patterns " + patterns);
        }
    }

    /** Two stars stand between slashes only: elsewhere git 2.39 compares pointers into different texts to tell what they mean. */
    private static String pattern(Random random) {
        List<String> names = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            names.add(
                    random.nextInt(4) == 0
                            ? "**"
                            : text(random, "a", "b", "*", "?", "[ab]", "[!a]", "[a-b]", "\\a", ".c")
                                    .replaceAll("\\*+", "*"));
        }
        String sign = random.nextInt(4) == 0 ? "!" : "";
        String start = random.nextInt(4) == 0 ? "/" : "";
        return (sign + start + String.join("/", names) + (random.nextInt(4) == 0 ? "/" : ""));
    }

    private static String text(Random random, String... parts) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }

    /** As the walk does it: what is in an ignored folder is never reached. */
    private static boolean isIgnoredWithItsFolders(String gitignore, String path) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (ignores(gitignore, path.substring(0, slash), true)) {
                return true;
            }
        }
        return ignores(gitignore, path, false);
    }

    private static TreeSet<String> ignoredByGit(Path folder, TreeSet<String> paths)
            throws IOException, InterruptedException {
        String output = git(folder, String.join("\0", paths), "check-ignore", "--no-index", "-z", "--stdin");
        TreeSet<String> ignored = new TreeSet<>(List.of(output.split("\0")));
        ignored.remove("");
        return ignored;
    }

    private static String git(Path folder, String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command).directory(folder.toFile()).start();
        git.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        git.getOutputStream().close();
        String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        git.waitFor();
        return output;
    }

    @Test
    void whatConfiguresADeployIsReadAllTheSame() {
        Snapshot snapshot = Repositories.of(
                ".gitignore", "wrangler.toml\npnpm-lock.yaml\n.env\nsecret/\n",
                "site/wrangler.toml", "name = 'site'\n",
                "pnpm-lock.yaml", "lockfileVersion: '9.0'\n",
                ".env", "TOKEN=x\n",
                "secret/wrangler.toml", "name = 'other'\n");
        assertEquals(
                List.of(".gitignore", "pnpm-lock.yaml", "site/wrangler.toml"),
                snapshot.files().stream().map(file -> file.path().toString()).toList());
    }
}
