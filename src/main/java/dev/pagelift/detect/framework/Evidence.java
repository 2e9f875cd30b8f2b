package dev.pagelift.detect.framework;

import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.catalog.FrameworkKind.Category;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What tells that a folder is built with a framework.
 *
 * @param folder where it is built: the folder of the package.json, or of the file that tells
 * @param sources the folder that paths of its options are relative to
 * @param packageName the package that is asked for, or null
 * @param version the declared range of that package, or null
 * @param text what it is, in words
 * @param configured whether a file of its own is there
 * @param run whether a script runs it
 * @param pages whether there are pages for it to build
 */
record Evidence(
        FrameworkKind kind,
        RepoPath folder,
        RepoPath sources,
        Location at,
        @Nullable String packageName,
        @Nullable String version,
        String text,
        boolean configured,
        boolean run,
        boolean pages) {

    /**
     * What a folder is built with comes before what only helps to, before a bundler that has no page to start from, and before what
     * is only asked for while something else is run or configured.
     */
    static final Comparator<Evidence> ORDER = Comparator.<Evidence, Boolean>comparing(evidence -> !evidence.pages)
            .thenComparing(evidence -> evidence.kind.category() == Category.WORKSHOP)
            .thenComparing(evidence -> !evidence.run && !evidence.configured)
            .thenComparing(evidence -> evidence.kind.category())
            .thenComparing(evidence -> !evidence.run)
            .thenComparing(evidence -> !evidence.configured)
            .thenComparing(evidence -> evidence.kind.order());

    /** Both for one folder: the declared package tells the version, the file the sources. */
    Evidence and(Evidence file) {
        return new Evidence(
                kind, folder, file.sources, at, packageName, version, text, true, run || file.run, pages || file.pages);
    }

    Evidence in(RepoPath otherFolder) {
        return new Evidence(kind, otherFolder, sources, at, packageName, version, text, configured, run, pages);
    }
}
