package dev.pagelift.snapshot;

/**
 * How much of a repository is looked at. Every limit that is hit ends in a {@link Notice}.
 *
 * @param files files listed at most, after the ignore rules
 * @param entries names looked at while walking, ignored ones included: what stops a tree that is small on disk and endless to list
 * @param fileBytes largest file whose text is read
 * @param totalBytes text read in all
 * @param depth folders within folders
 */
public record Limits(int files, int entries, int fileBytes, long totalBytes, int depth) {

    public static final Limits DEFAULT = new Limits(100_000, 400_000, 24 << 20, 512L << 20, 64);
}
