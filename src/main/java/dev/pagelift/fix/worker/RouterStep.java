package dev.pagelift.fix.worker;

import dev.pagelift.fix.Draft;
import dev.pagelift.snapshot.RepoPath;

/** The module that routes requests to the handlers, in the place of Pages' file routing. */
final class RouterStep implements Step {

    static RepoPath file(PagesSite site) {
        return site.path("src/worker.ts");
    }

    @Override
    public void apply(PagesSite site, Draft draft) {
        throw new UnsupportedOperationException("to be written");
    }
}
