package dev.pagelift.snapshot;

import java.time.Duration;

/**
 * How much of a repository is looked at, and for how long. Every limit that is hit ends in a {@link Notice}.
 *
 * @param files files listed at most, after the ignore rules
 * @param entries names looked at while walking, ignored ones included: what stops a tree that is small on disk and endless to list
 * @param depth folders within folders
 * @param fileBytes largest file whose text is read
 * @param totalBytes text read in all
 * @param fileTime for understanding one file
 * @param time for the whole audit
 */
public record Limits(
        int files, int entries, int depth, int fileBytes, long totalBytes, Duration fileTime, Duration time) {

    public static final Limits DEFAULT =
            new Limits(100_000, 400_000, 64, 24 << 20, 512L << 20, Duration.ofSeconds(10), Duration.ofMinutes(5));

    /** The same limits for another number of files, and in proportion of names. */
    public Limits withFiles(int number) {
        int names = (int) Math.min(Integer.MAX_VALUE - 8, 4L * number);
        return new Limits(number, names, depth, fileBytes, totalBytes, fileTime, time);
    }

    public Limits withDepth(int folders) {
        return new Limits(files, entries, folders, fileBytes, totalBytes, fileTime, time);
    }

    public Limits withFileBytes(int bytes) {
        return new Limits(files, entries, depth, bytes, totalBytes, fileTime, time);
    }

    public Limits withTotalBytes(long bytes) {
        return new Limits(files, entries, depth, fileBytes, bytes, fileTime, time);
    }

    public Limits withFileTime(Duration duration) {
        return new Limits(files, entries, depth, fileBytes, totalBytes, duration, time);
    }

    public Limits withTime(Duration duration) {
        return new Limits(files, entries, depth, fileBytes, totalBytes, fileTime, duration);
    }
}
