package dev.pagelift.detect;

import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import java.util.function.Consumer;

/** Finds facts in facts, such as bindings in the flags of a command. */
public interface Inference {

    void infer(Repository repository, Facts facts, Consumer<Fact> found);
}
