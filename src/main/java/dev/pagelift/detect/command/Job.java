package dev.pagelift.detect.command;

import dev.pagelift.detect.command.Artifacts.Download;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the steps of a job have done so far, for the steps that follow. */
final class Job {

    private final @Nullable String name;
    private final List<Download> downloads = new ArrayList<>();
    private RepoPath checkout = RepoPath.ROOT;
    private boolean installed;

    Job(@Nullable String name) {
        this.name = name;
    }

    @Nullable
    String name() {
        return name;
    }

    void downloaded(RepoPath into, RepoPath from) {
        downloads.add(new Download(into, from));
    }

    void checkedOut(RepoPath into) {
        checkout = into;
    }

    void install() {
        installed = true;
    }

    boolean hasInstalled() {
        return installed;
    }

    /** A path of the job as one of the repository: from the checkout, or from where an artifact was uploaded. */
    RepoPath inRepository(RepoPath path) {
        // What was put into the root of the workspace lies among all the rest, so only the root itself is sure to be
        // it.
        Optional<Download> download = downloads.stream()
                .filter(found -> found.into().isRoot() ? path.isRoot() : path.isIn(found.into()))
                .findFirst();
        if (download.isPresent()) {
            return download.get().origin(path);
        }
        return path.isIn(checkout) ? RepoPath.of(path.within(checkout)) : path;
    }
}
