package dev.pagelift.snapshot;

import java.util.Comparator;

/**
 * A place a person can open: lines and columns are 1-based, columns count UTF-16 code units, {@code endColumn} is one past the
 * end.
 */
public record Location(RepoPath file, Span span, int line, int column, int endLine, int endColumn)
        implements Comparable<Location> {

    private static final Comparator<Location> ORDER = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column)
            .thenComparingInt(Location::endLine)
            .thenComparingInt(Location::endColumn);

    /** The first position of a file whose text says nothing more precise. */
    public static Location startOf(RepoPath file) {
        return new Location(file, Span.START_OF_FILE, 1, 1, 1, 1);
    }

    /** Whether another place lies within this one. */
    public boolean contains(Location other) {
        return file.equals(other.file) && span.contains(other.span);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
