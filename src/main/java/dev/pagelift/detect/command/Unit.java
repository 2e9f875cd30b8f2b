package dev.pagelift.detect.command;

import dev.pagelift.snapshot.RepoPath;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be run by name. Its comparisons are written out, like those of some records more: what Java makes of the first
 * ones in a run takes as long as all of a small audit's scripts.
 *
 * @param part the script or target in the file; empty when the whole file runs
 */
record Unit(RepoPath file, String part) {

    static Unit of(RepoPath file) {
        return new Unit(file, "");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Unit unit && file.equals(unit.file) && part.equals(unit.part);
    }

    @Override
    public int hashCode() {
        return 31 * file.hashCode() + part.hashCode();
    }

    @Override
    public String toString() {
        return part.isEmpty() ? file.toString() : part;
    }
}
