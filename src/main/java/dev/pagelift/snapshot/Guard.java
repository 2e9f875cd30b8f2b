package dev.pagelift.snapshot;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs work on what strangers wrote so that nothing it does can harm the rest: on a thread with a deep stack, for some time at
 * most, and whatever it throws. Work that does not end is left behind; its thread dies with the program.
 */
public final class Guard {

    /** In bytes; only what is used takes memory. Readers that call themselves need some 100 bytes for each level of nesting. */
    private static final long STACK = 64L << 20;

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(Guard::thread);

    private Guard() {}

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "guarded", STACK);
        thread.setDaemon(true);
        return thread;
    }

    public static <T> T run(Callable<T> work, Duration time) throws Failure {
        Future<T> running = THREADS.submit(work);
        try {
            return running.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new Failure(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            running.cancel(true);
            throw new Failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(e);
        }
    }
}
