package dev.pagelift.detect.framework;

import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import java.util.List;

/** Whether a build tool has pages to build, or only code. */
final class Pages {

    /** Where bundlers and their templates keep the page to start from. */
    private static final List<String> ENTRANCES = List.of(
            "index.html",
            "src/index.html",
            "public/index.html",
            "app/index.html",
            "client/index.html",
            "web/index.html");

    private final Snapshot snapshot;

    Pages(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Whether a framework finds pages in a folder; most need none, because they make them. */
    boolean existFor(FrameworkKind kind, RepoPath folder) {
        return !kind.needsPage()
                || ENTRANCES.stream()
                        .anyMatch(page -> snapshot.file(folder, page).isPresent());
    }
}
