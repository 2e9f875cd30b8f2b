package dev.pagelift.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.fix.Choices;
import dev.pagelift.fix.FixResult;
import dev.pagelift.fix.FixRun;
import dev.pagelift.fix.Selection;
import dev.pagelift.npm.Npm;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.source.LocalFolder;
import dev.pagelift.source.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a comparison: both servers end with all that they have started, and the copies go. */
class StoppedServersIT {

    /** Two servers, each with a process of its own. */
    private static final int ALL = 4;

    private static final String NOBODY = "-";

    @TempDir
    private Path project;

    private final List<String> reported = new ArrayList<>();

    @BeforeEach
    void makeProject() throws IOException {
        project = project.toRealPath();
        Files.createDirectory(project.resolve("dist"));
        Files.writeString(project.resolve("dist/index.html"), "tea");
        Files.writeString(
                project.resolve("wrangler.toml"),
                "name = \"tea\"\ncompatibility_date = \"2025-06-01\"\npages_build_output_dir = \"dist\"\n");
    }

    private VerificationResult compare(Toolchain tools, @Nullable String build) throws Exception {
        Progress progress = (task, done, total) -> {
            if (done == 0) {
                reported.add(task);
            }
        };
        try (LocalFolder source = LocalFolder.open(project.toString())) {
            FixResult fixed = FixRun.fix(
                    source,
                    Limits.DEFAULT,
                    RuleSet.builtIn(),
                    new Selection(Set.of()),
                    new Choices(Choices.Functions.COMPILED, false, false));
            return new Verification(project, tools, build, progress)
                    .compare(
                            fixed.before().sites().get(0), fixed.after().sites().get(0), fixed.changes(), List.of());
        }
    }

    private String failure(PretendedWrangler wrangler, @Nullable String build) {
        return assertThrows(VerifyException.class, () -> compare(wrangler.tools(), build))
                .getMessage();
    }

    private static void assertGone(PretendedWrangler wrangler, List<Path> folders) throws IOException {
        wrangler.awaitEnd();
        folders.forEach(folder -> assertFalse(Files.exists(folder), folder::toString));
    }

    @Test
    void afterAComparison() throws Exception {
        try (PretendedWrangler wrangler = new PretendedWrangler(project, NOBODY, NOBODY)) {
            VerificationResult result = compare(wrangler.tools(), null);

            assertTrue(result.isSame());
            assertGone(wrangler, wrangler.started(ALL));
            assertEquals(List.of("Copying the project", "Starting Wrangler", "Asking both"), reported);
        }
    }

    @Test
    void bothCopiesAreBuiltWhenThatIsAskedFor() throws Exception {
        try (PretendedWrangler wrangler = new PretendedWrangler(project, NOBODY, NOBODY)) {
            compare(wrangler.tools(), "node -e \"fs.writeFileSync('dist/built.html', 'new')\"");

            assertEquals(
                    List.of(
                            "Copying the project",
                            "Building the project",
                            "Building the project",
                            "Starting Wrangler",
                            "Asking both"),
                    reported);
            assertFalse(Files.exists(project.resolve("dist/built.html")));
        }
    }

    @Test
    void whenTheBuildFails() throws Exception {
        try (PretendedWrangler wrangler = new PretendedWrangler(project, NOBODY, NOBODY)) {
            assertEquals(
                    "'echo no tea && exit 3' could not build the project: no tea",
                    failure(wrangler, "echo no tea && exit 3"));
        }
    }

    @Test
    void whenTheSecondDoesNotStart() throws Exception {
        try (PretendedWrangler wrangler = new PretendedWrangler(project, "dev", NOBODY)) {
            assertEquals("'wrangler dev' ended at once: no such thing", failure(wrangler, null));
            assertGone(wrangler, wrangler.started(ALL / 2));
        }
    }

    @Test
    void whenTheComparisonIsInterrupted() throws Exception {
        try (PretendedWrangler wrangler = new PretendedWrangler(project, NOBODY, "dev")) {
            FutureTask<VerificationResult> comparison =
                    new FutureTask<>((Callable<VerificationResult>) () -> compare(wrangler.tools(), null));
            Thread thread = new Thread(comparison);
            thread.start();
            List<Path> folders = wrangler.started(ALL);

            thread.interrupt();

            Throwable cause =
                    assertThrows(ExecutionException.class, comparison::get).getCause();
            assertEquals("The comparison was interrupted.", cause.getMessage());
            assertGone(wrangler, folders);
        }
    }

    /** What a terminal does at Ctrl-C runs the same hooks. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no signal that a process can be asked to end with")
    void whenTheUserStopsTheProgram() throws Exception {
        try (PretendedWrangler wrangler = new PretendedWrangler(project, NOBODY, "dev")) {
            Path err = project.resolve("err.txt");
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "dev.pagelift.Main",
                            "verify",
                            project.toString())
                    .redirectError(err.toFile());
            wrangler.tools().putOnPath(builder.environment());
            Process program = builder.start();
            List<Path> folders = wrangler.started(ALL);

            program.destroy();

            assertTrue(program.waitFor(30, TimeUnit.SECONDS));
            assertGone(wrangler, folders);
            assertTrue(
                    Files.readString(err, StandardCharsets.UTF_8)
                            .contains("This runs the code of the project with Wrangler, in copies that are deleted"
                                    + " afterwards."),
                    () -> "" + Npm.node());
        }
    }
}
