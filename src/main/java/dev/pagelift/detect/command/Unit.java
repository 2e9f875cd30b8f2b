package dev.pagelift.detect.command;

import dev.pagelift.snapshot.RepoPath;

/**
 * Something that can be run by name.
 *
 * @param part the script or target in the file; empty when the whole file runs
 */
record Unit(RepoPath file, String part) {

    static Unit of(RepoPath file) {
        return new Unit(file, "");
    }

    @Override
    public String toString() {
        return part.isEmpty() ? file.toString() : part;
    }
}
