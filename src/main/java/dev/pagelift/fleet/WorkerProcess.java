package dev.pagelift.fleet;

import dev.pagelift.fleet.Message.Reply;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A worker seen from the fleet: started when it is needed, and again after it has died. Used by one thread. */
final class WorkerProcess implements AutoCloseable {

    private static final long SECONDS_TO_CLEAN_UP = 10;

    private final List<String> command;
    private final Duration patience;
    private @Nullable Running running;

    private record Running(Process process, BufferedReader answers, BufferedWriter requests) {}

    /**
     * A worker to be.
     *
     * @param patience how long one answer may take before the process is ended
     */
    WorkerProcess(List<String> command, Duration patience) {
        this.command = command;
        this.patience = patience;
    }

    /** Says a line and waits for the answer. That the process dies of it is an answer too. */
    Reply ask(String line) throws IOException {
        Running worker = running == null ? start() : running;
        long begin = System.nanoTime();
        Optional<Reply> reply = answer(worker, line);
        if (reply.isPresent()
                && (reply.get().row() == null || !reply.get().row().incomplete())) {
            return reply.get();
        }
        // After an audit that was given up, too: the thread of one that does not end cannot be stopped.
        close();
        return reply.orElseGet(() -> death(worker.process(), Duration.ofNanos(System.nanoTime() - begin)));
    }

    private Running start() throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        running = new Running(process, process.inputReader(), process.outputWriter());
        return running;
    }

    private Optional<Reply> answer(Running worker, String line) {
        CompletableFuture<Void> late = CompletableFuture.runAsync(
                () -> end(worker.process()),
                CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
        try {
            worker.requests().write(line + "\n");
            worker.requests().flush();
            return read(worker.answers());
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            late.cancel(false);
        }
    }

    /** The JVM itself can print to where the answers are, so what is no answer is passed over. */
    private static Optional<Reply> read(BufferedReader answers) throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            Optional<Reply> reply = line.startsWith("{") ? Json.read(line, Reply.class) : Optional.empty();
            if (reply.isPresent()) {
                return reply;
            }
        }
        return Optional.empty();
    }

    private Reply death(Process process, Duration after) {
        return Reply.failed(
                after.compareTo(patience) >= 0
                        ? "It was not done after " + patience.toSeconds() + " s; raise '--max-time'."
                        : "The process that audited it ended with exit code " + process.exitValue()
                                + "; it may need more memory than '--max-memory' gives.",
                false);
    }

    /** Gives the process time to delete what it has fetched. */
    private static void end(Process process) {
        process.destroy();
        try {
            if (process.waitFor(SECONDS_TO_CLEAN_UP, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        if (running != null) {
            end(running.process());
            running = null;
        }
    }
}
