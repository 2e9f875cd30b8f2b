package dev.pagelift.detect.module;

import dev.pagelift.snapshot.RepoPath;

/**
 * The file that an import means.
 *
 * @param assumed whether the import means a file that a build makes, and this is the source of the same name
 */
public record Resolved(RepoPath file, boolean assumed) {}
