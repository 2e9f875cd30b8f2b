package dev.pagelift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees when {@code fix --write} cannot write. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs permissions and limits of Unix")
class FixWriteTest {

    private static final String CONFIG = "name = \"harbour\"\npages_build_output_dir = \"dist\"\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void aSite() throws IOException {
        Files.writeString(folder.resolve("wrangler.toml"), CONFIG);
        Files.createDirectory(folder.resolve("dist"));
        Files.writeString(folder.resolve("dist/index.html"), "<p>Harbour</p>\n");
    }

    private void assertNothingChanged() throws IOException {
        assertEquals(CONFIG, Files.readString(folder.resolve("wrangler.toml")));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("dist", "wrangler.toml"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aReadOnlyFileIsOneClearSentence() throws IOException {
        Files.setPosixFilePermissions(folder.resolve("wrangler.toml"), PosixFilePermissions.fromString("r--r--r--"));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new CommandLineTool(
                        new PrintStream(OutputStream.nullOutputStream()),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Map.of(),
                        false)
                .run("fix", "--write", folder.toString());

        assertEquals(3, code);
        assertEquals(
                "pagelift: 'wrangler.toml' is read-only, so nothing was written to it.\n",
                err.toString(StandardCharsets.UTF_8));
        assertNothingChanged();
    }

    /** A limit for the size of files is what a full disk is, and needs no disk of its own. */
    @Test
    void aDiskThatTakesNothingIsOneClearSentence() throws Exception {
        Process program = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 0; exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "fix",
                        "--write",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(3, program.waitFor(), said);
        assertTrue(
                said.matches("pagelift: '.+' cannot be written: File too large, so nothing was written to it\\.\n"),
                said);
        assertNothingChanged();
    }
}
