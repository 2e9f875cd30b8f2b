package dev.pagelift.cli;

import dev.pagelift.source.Progress;
import java.io.PrintStream;

/** One line on standard error for a person who has waited for more than a second; it is wiped when the wait is over. */
final class Waiting implements Progress, AutoCloseable {

    private static final long BEFORE_FIRST_MILLIS = 1_000;
    private static final long BETWEEN_MILLIS = 200;
    private static final String WIPE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean shown;
    private String text;
    private boolean over;
    private boolean printed;

    /**
     * Starts to wait.
     *
     * @param shown whether a person can see it
     */
    Waiting(PrintStream err, boolean shown, String task) {
        this.err = err;
        this.shown = shown;
        this.text = task + " …";
        if (shown) {
            Thread thread = new Thread(this::show, "progress");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public synchronized void report(String task, int done, int total) {
        text = task + (total > 0 ? " " + done + "/" + total : " …");
    }

    private synchronized void show() {
        try {
            for (long pause = BEFORE_FIRST_MILLIS; !over; pause = BETWEEN_MILLIS) {
                wait(pause);
                print();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void print() {
        if (!over) {
            err.print(WIPE + text);
            err.flush();
            printed = true;
        }
    }

    /** Wipes the line, because something else will be printed. */
    synchronized void end() {
        over = true;
        notifyAll();
        if (printed && shown) {
            err.print(WIPE);
            err.flush();
            printed = false;
        }
    }

    @Override
    public void close() {
        end();
    }
}
