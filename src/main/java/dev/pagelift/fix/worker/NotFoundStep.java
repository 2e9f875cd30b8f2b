package dev.pagelift.fix.worker;

import dev.pagelift.fix.CannotFix;
import dev.pagelift.fix.Draft;
import dev.pagelift.snapshot.Bundled;
import dev.pagelift.snapshot.RepoPath;

/** The code that gives missing pages the nearest 404 page, where no setting of Workers says the same. */
final class NotFoundStep implements Step {

    private static final String TEMPLATE = "pagelift/not-found.js";

    static RepoPath file(PagesSite site) {
        return site.path("src/worker.js");
    }

    @Override
    public void apply(PagesSite site, Draft draft) {
        if (site.hasCode() || !site.hasOnlyNestedNotFoundPages()) {
            return;
        }
        RepoPath file = file(site);
        if (draft.text(file).isPresent()) {
            throw new CannotFix("'" + file + "' exists already, so the code for missing pages was not written there;"
                    + " rename it first.");
        }
        draft.write(file, Bundled.text(TEMPLATE));
    }
}
