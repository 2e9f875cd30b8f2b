package dev.pagelift.detect.flow;

import dev.pagelift.script.Node;
import dev.pagelift.snapshot.RepoPath;
import org.jspecify.annotations.Nullable;

/** A node of one of the repository's scripts. */
public record Place(RepoPath file, Node node) {

    /** Another node of the same script. */
    public Place at(Node other) {
        return new Place(file, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place place && file.equals(place.file) && node.equals(place.node);
    }

    @Override
    public int hashCode() {
        return 31 * file.hashCode() + node.hashCode();
    }
}
