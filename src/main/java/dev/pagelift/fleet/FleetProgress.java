package dev.pagelift.fleet;

import dev.pagelift.source.Progress;
import java.time.Duration;
import java.util.Locale;

/** How far a fleet is, with its rate and the time that is left, for a person who waits. */
public final class FleetProgress {

    private static final int BAR = 24;
    private static final long NANOS_IN_SECOND = 1_000_000_000L;

    private final Progress shown;
    private final int total;
    private final long begin = System.nanoTime();
    private int done;
    private int failed;

    public FleetProgress(Progress shown, int total) {
        this.shown = shown;
        this.total = total;
    }

    synchronized void done(Row row) {
        done++;
        failed += row.failure() == null ? 0 : 1;
        shown.report(text(done, failed, total, System.nanoTime() - begin), 0, 0);
    }

    /**
     * The line to show.
     *
     * @param nanos since the first began
     */
    static String text(int done, int failed, int total, long nanos) {
        double rate = done / Math.max(1e-3, (double) nanos / NANOS_IN_SECOND);
        int full = (int) ((long) BAR * done / Math.max(1, total));
        return "[" + "#".repeat(full) + " ".repeat(BAR - full) + "] " + done + "/" + total
                + (failed > 0 ? ", " + failed + " failed" : "")
                + ", " + rate(rate)
                + ", " + time(Duration.ofSeconds(Math.round((total - done) / rate))) + " left";
    }

    private static String rate(double perSecond) {
        return perSecond >= 1
                ? String.format(Locale.ROOT, "%.1f/s", perSecond)
                : String.format(Locale.ROOT, "%.1f/min", perSecond * 60);
    }

    private static String time(Duration left) {
        if (left.toHours() > 0) {
            return left.toHours() + " h " + left.toMinutesPart() + " min";
        }
        return left.toMinutes() > 0
                ? left.toMinutes() + " min " + left.toSecondsPart() + " s"
                : left.toSeconds() + " s";
    }
}
