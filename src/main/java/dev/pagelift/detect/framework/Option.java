package dev.pagelift.detect.framework;

import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration says for one option of a framework.
 *
 * @param value the text, or the module or preset that it names; null for a path from the root and for what cannot be known
 * @param path where an absolute path leads
 * @param unknown why it cannot be known, as the end of a sentence; null when it is
 */
record Option(
        String name,
        Location at,
        @Nullable String value,
        @Nullable RepoPath path,
        @Nullable String unknown) {

    static Option known(String name, Location at, String value) {
        return new Option(name, at, value, null, null);
    }
}
