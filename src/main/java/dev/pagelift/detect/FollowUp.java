package dev.pagelift.detect;

import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import java.util.function.Consumer;

/** Finds one kind of thing with the help of what has been found before. */
public interface FollowUp {

    /**
     * Finds it.
     *
     * @param known what all detectors have found
     */
    void detect(Repository repository, Facts known, Consumer<Fact> facts);
}
