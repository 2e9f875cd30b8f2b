package dev.pagelift.snapshot;

import dev.pagelift.source.InMemory;
import dev.pagelift.source.SourceException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Repositories that live in a test. */
public final class Repositories {

    private Repositories() {}

    /** A snapshot of the given paths and texts, in turn. */
    public static Snapshot of(String... pathsAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        try {
            return Snapshot.of(InMemory.of(files), Limits.DEFAULT);
        } catch (SourceException e) {
            throw new AssertionError(e);
        }
    }

    /** The only file of a snapshot of its own. */
    public static SourceFile file(String path, String text) {
        return of(path, text).file(RepoPath.of(path)).orElseThrow();
    }
}
