package dev.pagelift.fix.command;

import dev.pagelift.fix.CannotFix;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import java.util.Optional;

/** Steps of a GitHub workflow. */
final class WorkflowSteps {

    private WorkflowSteps() {}

    /**
     * The way to a step that deploys.
     *
     * @throws CannotFix when it is not a plain step, or the files of the repository are not there when it runs
     */
    static Route deploying(SourceFile workflow, Span place) {
        Route step = at(workflow, place)
                .orElseThrow(() -> new CannotFix("The step in '" + workflow.path() + "' must be changed by hand."));
        requireCheckout(workflow, place);
        return step;
    }

    /** A Worker is deployed by its configuration, where Pages needs no more than the folder from another job. */
    static void requireCheckout(SourceFile workflow, Span place) {
        Node jobs = Format.YAML.read(workflow).root().get("jobs").orElse(null);
        boolean without = jobs != null
                && jobs.members().values().stream()
                        .flatMap(job -> job.value().get("steps").stream())
                        .filter(steps -> steps.span().contains(place))
                        .anyMatch(steps -> steps.items().stream().noneMatch(WorkflowSteps::bringsTheRepository));
        if (without) {
            throw new CannotFix(
                    "The job in '" + workflow.path() + "' that deploys does not check out the repository, so"
                            + " the configuration of the Worker would not be there; add a step with 'actions/checkout' first.");
        }
    }

    private static boolean bringsTheRepository(Node step) {
        String uses = step.string("uses").orElse("");
        return uses.contains("checkout")
                || uses.startsWith("./")
                || step.string("run").orElse("").contains("clone");
    }

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
