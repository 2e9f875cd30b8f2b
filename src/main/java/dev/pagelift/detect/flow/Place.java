package dev.pagelift.detect.flow;

import dev.pagelift.script.Node;
import dev.pagelift.snapshot.RepoPath;

/** A node of one of the repository's scripts. */
public record Place(RepoPath file, Node node) {

    /** Another node of the same script. */
    public Place at(Node other) {
        return new Place(file, other);
    }
}
