package dev.pagelift.verify;

import dev.pagelift.npm.Npm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A script in the place of Wrangler's. It and a process that it starts hold a connection to the test for as long as they live, so
 * that a test can wait for their start and for their end.
 */
final class PretendedWrangler implements AutoCloseable {

    /** How it behaves: the flags decide what is said to whom. */
    private static final String SCRIPT = """
            const net = require("net");
            const http = require("http");
            const { spawn } = require("child_process");
            const hold = `require("net").connect(%1$d, "127.0.0.1").write(process.cwd() + "\\\\n")`;
            const args = process.argv.slice(2);
            if (args[0] === "%2$s") {
              console.log("no such thing");
              process.exit(1);
            }
            net.connect(%1$d, "127.0.0.1").write(process.cwd() + "\\n");
            spawn(process.execPath, ["-e", hold], { stdio: "ignore" });
            const port = Number(args[args.indexOf("--port") + 1]);
            http.createServer((_, response) => response.end("tea")).listen(port, "127.0.0.1", () => {
              if (args[0] !== "%3$s") console.log("Ready on " + port);
            });
            """;

    private static final int PATIENCE_MILLIS = 30_000;

    private final ServerSocket waiting;
    private final List<Socket> held = new ArrayList<>();
    private final Path script;

    /**
     * Puts it among the packages of a project.
     *
     * @param failing the command that ends at once
     * @param silent the command that never says it is ready
     */
    PretendedWrangler(Path project, String failing, String silent) throws IOException {
        waiting = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        waiting.setSoTimeout(PATIENCE_MILLIS);
        script = Files.createDirectories(project.resolve("node_modules/wrangler/bin"))
                .resolve("wrangler.js");
        Files.writeString(script, SCRIPT.formatted(waiting.getLocalPort(), failing, silent));
    }

    Toolchain tools() {
        return new Toolchain(Npm.node(), script);
    }

    /** Waits until so many processes have started, and gives the folders they run in. */
    List<Path> started(int processes) throws IOException {
        List<Path> folders = new ArrayList<>();
        while (held.size() < processes) {
            Socket process = waiting.accept();
            process.setSoTimeout(PATIENCE_MILLIS);
            held.add(process);
            folders.add(
                    Path.of(new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                            .readLine()));
        }
        return folders;
    }

    /** Waits until all that have started are gone; the system closes what a process held, however it ended. */
    void awaitEnd() throws IOException {
        for (Socket process : held) {
            if (isOpen(process)) {
                throw new IllegalStateException("a process goes on");
            }
        }
    }

    private static boolean isOpen(Socket process) throws IOException {
        try {
            return process.getInputStream().read() >= 0;
        } catch (java.net.SocketTimeoutException e) {
            return true;
        } catch (java.net.SocketException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket process : held) {
            process.close();
        }
        waiting.close();
    }
}
