package dev.pagelift.detect;

import dev.pagelift.snapshot.RepoPath;

/**
 * A folder whose files Pages makes routes of.
 *
 * @param folder where Pages looks for them: {@code functions} in the root of a project
 * @param sources where they lie in the repository: the same folder, or the one that is compiled into it
 */
record FunctionsRoot(RepoPath folder, RepoPath sources) {}
