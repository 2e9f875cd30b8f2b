package dev.pagelift.detect;

import dev.pagelift.fact.Fact;
import java.util.function.Consumer;

/** Finds one kind of thing in a repository. */
public interface Detector {

    void detect(Repository repository, Consumer<Fact> facts);
}
