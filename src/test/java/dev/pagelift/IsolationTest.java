package dev.pagelift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, on a machine whose git is configured to run things, and with a folder of its own for what is temporary. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "ends a process as Ctrl+C does")
class IsolationTest {

    @TempDir
    private Path folder;

    private Path home;
    private Path temporary;
    private Path marker;

    @BeforeEach
    void configureGitToRunThings() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        temporary = Files.createDirectory(folder.resolve("tmp"));
        marker = folder.resolve("ran");
        String run = "touch " + marker;
        Files.writeString(
                home.resolve(".gitconfig"),
                "[filter \"x\"]\n smudge = " + run + "\n clean = " + run + "\n process = " + run
                        + "\n required = true\n"
                        + "[core]\n fsmonitor = " + run + "\n sshCommand = " + run + "\n askPass = " + run + "\n"
                        + "[credential]\n helper = !" + run + "\n[init]\n templateDir = " + home.resolve("template")
                        + "\n[url \"https://evil.example/\"]\n insteadOf = file:\n");
        Path hooks = Files.createDirectories(home.resolve("template/hooks"));
        for (String hook : List.of("post-checkout", "post-merge", "reference-transaction")) {
            Path script = Files.writeString(hooks.resolve(hook), "#!/bin/sh\n" + run + "\n");
            assertTrue(script.toFile().setExecutable(true));
        }
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder program = new ProcessBuilder(command);
        program.environment().put("HOME", home.toString());
        program.environment().put("XDG_CONFIG_HOME", home.toString());
        program.environment()
                .put("GIT_CONFIG_GLOBAL", home.resolve(".gitconfig").toString());
        program.environment().put("GIT_EXTERNAL_DIFF", "touch " + marker);
        return program.redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("pagelift"))
                    .toList();
        }
    }

    private Path repositoryWithFilters() throws IOException, GitAPIException {
        Path origin = folder.resolve("origin");
        PersonIdent author = new PersonIdent("A", "a@example.org");
        try (Git git = Git.init().setDirectory(origin.toFile()).call()) {
            Files.writeString(origin.resolve("wrangler.toml"), "pages_build_output_dir = 'dist'\nmain = 'x.js'\n");
            git.add().addFilepattern(".").call();
            Files.writeString(origin.resolve(".gitattributes"), "* filter=x diff=x merge=x\n");
            Files.writeString(
                    origin.resolve(".gitmodules"), "[submodule \"m\"]\n path = m\n url = ext::" + marker + "\n");
            git.add().addFilepattern(".").call();
            git.commit().setMessage("m").setAuthor(author).setCommitter(author).call();
        }
        return origin;
    }

    @Test
    void nothingRunsAndNothingIsLeftOfAClone() throws Exception {
        Process program = start("audit", repositoryWithFilters().toUri().toString());
        assertTrue(program.waitFor(60, TimeUnit.SECONDS));
        String output = Files.readString(folder.resolve("output"));
        assertEquals(1, program.exitValue(), output);
        assertTrue(output.contains("config-half-migrated"), output);
        assertFalse(Files.exists(marker), "something of the machine's configuration ran");
        assertEquals(List.of(), left());
        try (Stream<Path> files = Files.list(home)) {
            assertEquals(2, files.count(), "nothing is written to the home folder");
        }
    }

    @Test
    void nothingIsLeftOfACloneThatFailed() throws Exception {
        Process program = start("audit", folder.resolve("nowhere").toUri().toString());
        assertTrue(program.waitFor(60, TimeUnit.SECONDS));
        assertEquals(3, program.exitValue(), Files.readString(folder.resolve("output")));
        assertEquals(List.of(), left());
    }

    @Test
    void nothingIsLeftOfACloneThatTheUserStopped() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            server.setSoTimeout(60_000);
            Process program = start("audit", "https://127.0.0.1:" + server.getLocalPort() + "/owner/harbour");
            try (Socket connection = server.accept()) {
                assertEquals(1, left().size(), "it waits for the server: " + connection);
                program.destroy();
                assertTrue(program.waitFor(60, TimeUnit.SECONDS));
            }
        }
        assertEquals(List.of(), left());
    }
}
