package dev.pagelift.fix.command;

import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import java.util.Optional;

/** Steps of a GitHub workflow. */
final class WorkflowSteps {

    private WorkflowSteps() {}

    /** The way to the step that holds a place. */
    static Optional<Route> at(SourceFile workflow, Span place) {
        Node jobs = Format.YAML.read(workflow).root().get("jobs").orElse(null);
        if (jobs == null) {
            return Optional.empty();
        }
        for (Node.Member job : jobs.members().values()) {
            Node steps = job.value().get("steps").orElse(null);
            for (int i = 0; steps != null && i < steps.items().size(); i++) {
                if (steps.items().get(i).span().contains(place)) {
                    return Optional.of(Route.of("jobs", job.key(), "steps").then(i));
                }
            }
        }
        return Optional.empty();
    }
}
