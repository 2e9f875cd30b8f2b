package dev.pagelift.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The processes and temporary folders of one comparison. Whatever happens, also when the user stops the program, the processes
 * end and the folders go.
 */
final class Programs implements AutoCloseable {

    /** Neither questions nor colours nor reports to Cloudflare. */
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "CI", "1",
            "WRANGLER_SEND_METRICS", "false",
            "WRANGLER_HIDE_BANNER", "true",
            "NO_COLOR", "1",
            "FORCE_COLOR", "0");

    private static final long SECONDS_TO_END = 5;

    private final Set<Process> processes = ConcurrentHashMap.newKeySet();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final Thread whenStopped = new Thread(this::end, "pagelift-verify-end");
    private final Toolchain tools;

    /** Once it is true, what has just been started ends too. */
    private volatile boolean ended;

    Programs(Toolchain tools) {
        this.tools = tools;
        Runtime.getRuntime().addShutdownHook(whenStopped);
    }

    Path temporaryFolder() throws VerifyException {
        try {
            Path folder = Files.createTempDirectory("pagelift-verify-").toRealPath();
            folders.add(folder);
            return folder;
        } catch (IOException e) {
            throw new VerifyException(
                    "No temporary folder can be made; check the space and permissions of the disk.", e);
        }
    }

    /** Starts a program whose output goes to a file. */
    Process start(List<String> command, Path folder, Path log) throws VerifyException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(ENVIRONMENT);
        tools.putOnPath(builder.environment());
        try {
            Process process = builder.start();
            processes.add(process);
            if (ended) {
                stop(process);
            }
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new VerifyException("'" + command.get(0) + "' cannot be started; check that it is Node.js.", e);
        }
    }

    /**
     * Runs a program to its end, which must be a good one.
     *
     * @param failure what has failed when it was not
     */
    void run(List<String> command, Path folder, long secondsAtMost, String failure) throws VerifyException {
        Path log = temporaryFolder().resolve("log.txt");
        Process process = start(command, folder, log);
        try {
            if (!process.waitFor(secondsAtMost, TimeUnit.SECONDS)) {
                stop(process);
                throw new VerifyException(failure + " within " + secondsAtMost + " seconds: " + lastLines(log));
            }
            processes.remove(process);
            if (process.exitValue() != 0) {
                throw new VerifyException(failure + ": " + lastLines(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VerifyException("The comparison was interrupted.", e);
        }
    }

    /** The end of a log, on one line. */
    static String lastLines(Path log) {
        String text = read(log).strip();
        return text.substring(Math.max(0, text.length() - 600)).replaceAll("\\s+", " ");
    }

    static String read(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** Ends a process and all that it has started. Wrangler ends its own children when it is asked to end. */
    void stop(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        processes.remove(process);
    }

    private void end() {
        ended = true;
        processes.forEach(this::stop);
        folders.forEach(Programs::delete);
    }

    /** Links in the folder lead to the user's own files and are only unlinked. */
    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | java.io.UncheckedIOException e) {
            // What is left lies in the system's own temporary folder.
        }
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(whenStopped);
        } catch (IllegalStateException e) {
            // The program is ending already, and the hook has run.
        }
    }
}
