package dev.pagelift.script.value;

import dev.pagelift.script.Script;
import dev.pagelift.snapshot.RepoPath;
import java.util.Optional;

/** Finds the modules that a module of the repository takes from the repository. */
@FunctionalInterface
public interface Modules {

    /** The module that a specifier names as seen from a file; empty when it is one of a package, or is not there. */
    Optional<Module> find(RepoPath from, String specifier);

    /** A module of the repository. */
    record Module(RepoPath file, Script script) {}
}
