package dev.pagelift.fix.worker;

import dev.pagelift.fix.Draft;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.List;

/** Keeps what Wrangler writes out of git. */
final class GitIgnoreStep implements Step {

    @Override
    public void apply(PagesSite site, Draft draft) {
        List<String> entries = new ArrayList<>();
        if (site.functions().isPresent() && !site.isRouter()) {
            entries.add(site.compiled().parent().within(site.root()) + "/");
        }
        if (OpenNextStep.applies(site)) {
            entries.add(".open-next/");
        }
        RepoPath file = nearest(site);
        if (!entries.isEmpty()) {
            draft.write(file, Lines.appended(draft.text(file).orElse(""), entries));
        }
    }

    /** The one of the site, else the one of the repository, else a new one. */
    private static RepoPath nearest(PagesSite site) {
        RepoPath own = site.path(".gitignore");
        RepoPath top = RepoPath.of(".gitignore");
        boolean useTop = site.subject().snapshot().file(own).isEmpty()
                && site.subject().snapshot().file(top).isPresent();
        return useTop ? top : own;
    }
}
