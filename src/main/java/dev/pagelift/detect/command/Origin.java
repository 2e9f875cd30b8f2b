package dev.pagelift.detect.command;

import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where a command line stands, and what is known there.
 *
 * @param folder where it starts to run
 * @param name the script, task or job
 * @param action the GitHub Action that runs it
 * @param variables values by name, in the form of {@link dev.pagelift.syntax.Shell#commands(String, Map)}
 * @param paths turns paths of the place into paths of the repository
 * @param active false when it is switched off, so that nothing in it runs
 */
record Origin(
        SourceFile file,
        RepoPath folder,
        Place place,
        @Nullable String name,
        @Nullable String action,
        Map<String, String> variables,
        UnaryOperator<RepoPath> paths,
        boolean active) {

    /** Where CI systems check out a repository, in the variables we give them. */
    static final String CHECKOUT = "/checkout";

    static Origin of(SourceFile file, Place place, @Nullable String name) {
        return new Origin(file, file.path().parent(), place, name, null, Map.of(), UnaryOperator.identity(), true);
    }

    Origin in(RepoPath other) {
        return new Origin(file, other, place, name, action, variables, paths, active);
    }

    Origin withMore(Map<String, String> values) {
        Map<String, String> more = new HashMap<>(variables);
        more.putAll(values);
        return with(Map.copyOf(more));
    }

    Origin with(Map<String, String> values) {
        return new Origin(file, folder, place, name, action, values, paths, active);
    }
}
