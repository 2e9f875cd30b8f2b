package dev.pagelift.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * A place a person can open: lines and columns are 1-based, columns count UTF-16 code units, {@code endColumn} is one past the
 * end.
 */
public record Location(RepoPath file, Span span, int line, int column, int endLine, int endColumn)
        implements Comparable<Location> {

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
        int order = file.compareTo(other.file);
        order = order == 0 ? Integer.compare(line, other.line) : order;
        order = order == 0 ? Integer.compare(column, other.column) : order;
        order = order == 0 ? Integer.compare(endLine, other.endLine) : order;
        return order == 0 ? Integer.compare(endColumn, other.endColumn) : order;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Location location
                && file.equals(location.file)
                && span.equals(location.span)
                && line == location.line
                && column == location.column
                && endLine == location.endLine
                && endColumn == location.endColumn;
    }

    @Override
    public int hashCode() {
        return 31 * file.hashCode() + span.hashCode();
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
