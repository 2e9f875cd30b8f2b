package dev.pagelift.link;

import dev.pagelift.fact.CommandFact.DeployStep;
import dev.pagelift.snapshot.Notice;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.List;

/** Steps that publish something of no site, and so would be shown nowhere. */
final class StrayDeploys {

    private static final String KIND = "deploy-of-no-site";

    private StrayDeploys() {}

    /** A notice for each, and one for all that publish examples and tests. */
    static List<Notice> notices(List<DeployStep> steps) {
        List<Notice> notices = new ArrayList<>();
        List<DeployStep> samples = new ArrayList<>();
        for (DeployStep step : steps) {
            if (step.active() && step.through().isEmpty()) {
                if (Samples.isSample(step.project())) {
                    samples.add(step);
                } else {
                    notices.add(notice(step, "'" + step.command() + "' is shown at no site, because " + reason(step)));
                }
            }
        }
        samples.stream().limit(1).forEach(first -> notices.add(notice(first, examples(first, samples.size()))));
        return notices;
    }

    private static String reason(DeployStep step) {
        RepoPath directory = step.directory();
        return directory == null
                ? "what it publishes cannot be known from here."
                : "'" + directory + "' is in the folder of none.";
    }

    private static String examples(DeployStep first, int all) {
        String more = switch (all) {
            case 1 -> "";
            case 2 -> "; there is one more of the kind";
            default -> "; there are " + (all - 1) + " more of the kind";
        };
        return "'" + first.command() + "' is shown at no site, because '" + first.project()
                + "' looks like an example or a test" + more + ".";
    }

    private static Notice notice(DeployStep step, String message) {
        return new Notice(KIND, Notice.Effect.NOTE, step.at(), message);
    }
}
