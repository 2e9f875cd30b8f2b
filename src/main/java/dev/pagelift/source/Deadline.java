package dev.pagelift.source;

import java.time.Duration;

/** A moment after which work that has not been done is left out. */
public final class Deadline {

    private final long start = System.nanoTime();
    private final long nanos;

    private Deadline(Duration time) {
        this.nanos = time.toNanos();
    }

    /** A deadline some time from now. */
    public static Deadline in(Duration time) {
        return new Deadline(time);
    }

    public boolean isOver() {
        return remaining().isZero();
    }

    /** Nothing when it is over. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, nanos - (System.nanoTime() - start)));
    }
}
