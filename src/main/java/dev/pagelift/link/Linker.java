package dev.pagelift.link;

import dev.pagelift.fact.Fact;
import java.util.function.Consumer;

/** Joins facts of one site into facts that a rule can judge alone. */
interface Linker {

    void link(SiteView site, Consumer<Fact> facts);
}
