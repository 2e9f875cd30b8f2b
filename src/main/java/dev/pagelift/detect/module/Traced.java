package dev.pagelift.detect.module;

import dev.pagelift.script.Origin;
import dev.pagelift.snapshot.RepoPath;

/**
 * Where a value comes from, followed through the modules of the repository.
 *
 * @param file that the origin's root stands in
 * @param origin an import in it leads out of the repository, or to something the other module does not show
 */
public record Traced(RepoPath file, Origin origin) {

    @Override
    public int hashCode() {
        return 31 * file.hashCode() + origin.hashCode();
    }
}
