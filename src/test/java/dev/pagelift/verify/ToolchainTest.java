package dev.pagelift.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolchainTest {

    @TempDir
    private Path folder;

    private Path project = Path.of("");
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void makeFolders() throws IOException {
        project = Files.createDirectories(folder.resolve("project/web"));
        environment =
                Map.of("PATH", Files.createDirectory(folder.resolve("bin")).toString());
    }

    private Path program(String path) throws IOException {
        Path program = folder.resolve(path);
        Files.createDirectories(program.resolveSibling(""));
        Files.writeString(program, "");
        assertTrue(program.toFile().setExecutable(true));
        return program;
    }

    private String failure() {
        return assertThrows(VerifyException.class, () -> Toolchain.find(project, environment))
                .getMessage();
    }

    @Test
    void theWranglerOfTheProjectComesFirst() throws Exception {
        Path node = program("bin/node");
        Path script = program("project/node_modules/wrangler/bin/wrangler.js");

        Toolchain tools = Toolchain.find(project, environment);

        assertEquals(new Toolchain(node, script), tools);
        assertEquals(List.of(node.toString(), script.toString(), "dev"), tools.wrangler(List.of("dev")));
    }

    @Test
    void whatIsMissingIsSaid() throws IOException {
        assertEquals(
                "Node.js was not found on the PATH; 'verify' serves the project with it, so install Node.js 22 or newer.",
                failure());

        program("bin/node");

        assertEquals(
                "Wrangler was found neither in the project's node_modules nor on the PATH;"
                        + " install it with 'npm install --save-dev wrangler@4'.",
                failure());
    }
}
