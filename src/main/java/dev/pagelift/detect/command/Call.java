package dev.pagelift.detect.command;

import dev.pagelift.fact.CommandFact.DeployStep;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import org.jspecify.annotations.Nullable;

/**
 * A step that leads to what stands elsewhere: a composite action or a reusable workflow of the same repository, or the input that
 * tells what a foreign one does.
 *
 * @param file where it leads
 * @param place the one place there that is meant, or null for all of the file
 */
record Call(
        Location at,
        String written,
        RepoPath file,
        @Nullable Location place,
        boolean active) {

    static Call of(WorkflowStep step, RepoPath file) {
        return new Call(step.at(), step.written(), file, null, step.scope().active());
    }

    boolean leadsTo(DeployStep step) {
        return place == null
                ? step.file().equals(file) && !step.at().equals(at)
                : step.at().equals(place);
    }
}
