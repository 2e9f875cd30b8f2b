package dev.pagelift.detect;

import dev.pagelift.fact.Fact;
import java.util.function.Consumer;

/** Finds one kind of thing in a repository. */
interface Detector {

    void detect(Repository repository, Consumer<Fact> facts);
}
