package dev.pagelift.fix.worker;

import dev.pagelift.fix.Draft;

/** One part of what makes a Worker of a Pages project. */
interface Step {

    void apply(PagesSite site, Draft draft);
}
