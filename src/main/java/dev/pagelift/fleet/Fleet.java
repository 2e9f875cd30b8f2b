package dev.pagelift.fleet;

import dev.pagelift.fleet.Message.Reply;
import dev.pagelift.fleet.Message.Request;
import dev.pagelift.fleet.Schedule.Attempt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Audits many repositories on one machine, in worker processes, and keeps each result in the journal as soon as it is there. */
public final class Fleet {

    private final FleetSettings settings;
    private final Journal journal;
    private final Schedule schedule;
    private final FleetProgress progress;
    private final Semaphore fetches;
    private final Semaphore audits;

    private Fleet(List<String> repositories, FleetSettings settings, Journal journal, FleetProgress progress) {
        this.settings = settings;
        this.journal = journal;
        this.schedule = new Schedule(repositories);
        this.progress = progress;
        this.fetches = new Semaphore(settings.fetches());
        this.audits = new Semaphore(settings.audits());
    }

    /**
     * Audits what the journal does not hold yet.
     *
     * @param repositories those that are to do
     */
    public static void audit(List<String> repositories, FleetSettings settings, Journal journal, FleetProgress progress)
            throws IOException {
        new Fleet(repositories, settings, journal, progress).run(repositories.size());
    }

    private void run(int repositories) throws IOException {
        int threads = Math.min(repositories, settings.audits() + settings.fetches());
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
        try {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                working.add(pool.submit(() -> {
                    work();
                    return null;
                }));
            }
            for (Future<?> each : working) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            schedule.end();
            pool.shutdownNow();
        }
    }

    /** The journal that cannot be written ends all threads: what is not kept need not be found out. */
    private void work() throws IOException, InterruptedException {
        try (WorkerProcess worker = new WorkerProcess(settings.worker(), settings.patience())) {
            for (Optional<Attempt> next = schedule.next(); next.isPresent(); next = schedule.next()) {
                attempt(next.get(), worker);
            }
        } catch (IOException | RuntimeException e) {
            schedule.end();
            throw e;
        }
    }

    private void attempt(Attempt attempt, WorkerProcess worker) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Reply reply = reply(attempt.repository(), worker);
        long spent = attempt.spentNanos() + System.nanoTime() - begin;
        if (reply.temporary() && attempt.earlier() < settings.retries()) {
            int retry = attempt.earlier() + 1;
            schedule.again(new Attempt(attempt.repository(), retry, spent), settings.pauseBefore(retry));
            return;
        }
        Row row = reply.row() != null ? reply.row() : Row.failed(attempt.repository(), String.valueOf(reply.failure()));
        journal.add(row, spent / 1_000_000);
        progress.done(row);
        schedule.done();
    }

    private Reply reply(String repository, WorkerProcess worker) throws IOException, InterruptedException {
        Reply reply = within(fetches, worker, Json.line(new Request(repository)));
        return reply.fetched() ? within(audits, worker, Message.PROCEED) : reply;
    }

    private static Reply within(Semaphore permits, WorkerProcess worker, String request)
            throws IOException, InterruptedException {
        permits.acquire();
        try {
            return worker.ask(request);
        } finally {
            permits.release();
        }
    }
}
