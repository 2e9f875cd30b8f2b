package dev.pagelift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code verify} says before it serves anything. The Node.js of these tests ends at once. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a script is no program there")
class VerifyCommandTest {

    private static final String OLD_BUILD =
            "Both copies are compared as they were built before, though the fix changes what the build reads"
                    + " ('public/_headers'): --build 'npm run build' builds and compares both.\n";

    @TempDir
    private Path folder;

    private Path project = Path.of("");

    @BeforeEach
    void aBuiltSite() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
        write(
                "project/package.json",
                "{ \"scripts\": { \"build\": \"vite build\" }, \"devDependencies\": { \"vite\": \"^6.0.0\" } }\n");
        write("project/index.html", "<script type=\"module\" src=\"/main.js\"></script>\n");
        write("project/dist/index.html", "<p>tea</p>\n");
        write("project/.gitignore", "dist\nnode_modules\n");
        write(
                "project/wrangler.toml",
                "name = \"tea\"\npages_build_output_dir = \"dist\"\ncompatibility_date = \"2025-06-01\"\n");
        write("project/node_modules/wrangler/bin/wrangler.js", "");
        assertTrue(write("bin/node", "#!/bin/sh\necho no such thing\nexit 1\n")
                .toFile()
                .setExecutable(true));
    }

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        return Files.writeString(path, text);
    }

    private String said(String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", project.toString()));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new CommandLineTool(
                        new PrintStream(OutputStream.nullOutputStream()),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Map.of("PATH", folder.resolve("bin").toString()),
                        false)
                .run(arguments.toArray(String[]::new));
        String said = err.toString(StandardCharsets.UTF_8);
        assertEquals(ExitCode.INCOMPLETE, exit, said);
        assertTrue(
                said.startsWith(
                        "This runs the code of the project with Wrangler, in copies that are deleted afterwards.\n"),
                said);
        assertTrue(said.contains("no such thing"), said);
        return said;
    }

    @Test
    void copiesThatWereBuiltBeforeTheFixAreSaidToBe() {
        assertTrue(said().contains(OLD_BUILD), this::said);
    }

    @Test
    void aBuildOfBothNeedsNoWarning() {
        assertFalse(said("--build", "true").contains("as they were built before"));
    }

    @Test
    void aSiteWithoutABuildNeedsNone() throws IOException {
        Files.delete(project.resolve("package.json"));
        Files.delete(project.resolve("index.html"));

        assertFalse(said().contains("as they were built before"));
    }
}
