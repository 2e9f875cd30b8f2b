package dev.pagelift.npm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program to be run to its end.
 *
 * @param folder where it runs
 * @param limit after which it is killed
 */
public record Run(List<String> command, Path folder, Map<String, String> environment, Duration limit) {

    public Run(List<String> command) {
        this(command, Path.of("").toAbsolutePath(), Map.of(), Duration.ofMinutes(2));
    }

    /** How a program ended, and what it printed. */
    public record Ended(int exitCode, String out, String err) {}

    public Run with(String... arguments) {
        List<String> longer = new ArrayList<>(command);
        longer.addAll(List.of(arguments));
        return new Run(longer, folder, environment, limit);
    }

    /** Adds an argument right behind the program. */
    public Run withFirst(String argument) {
        List<String> longer = new ArrayList<>(command);
        longer.add(1, argument);
        return new Run(longer, folder, environment, limit);
    }

    public Run in(Path where) {
        return new Run(command, where, environment, limit);
    }

    public Run environment(Map<String, String> more) {
        Map<String, String> both = new HashMap<>(environment);
        both.putAll(more);
        return new Run(command, folder, both, limit);
    }

    public Run within(Duration time) {
        return new Run(command, folder, environment, time);
    }

    /** Waits for its end; a program that takes longer than the limit fails the test. */
    public Ended end() {
        try {
            Path out = Files.createTempFile("pagelift", ".out");
            Path err = Files.createTempFile("pagelift", ".err");
            try {
                return new Ended(exitCode(out, err), Files.readString(out), Files.readString(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while " + command + " ran", e);
        }
    }

    /** Waits for an end with 0; any other fails the test with what the program printed. */
    public Ended successfully() {
        Ended ended = end();
        if (ended.exitCode() != 0) {
            throw new AssertionError(command + " ended with " + ended);
        }
        return ended;
    }

    private int exitCode(Path out, Path err) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError(command + " was still running after " + limit + ": " + Files.readString(err));
        }
        return process.exitValue();
    }
}
