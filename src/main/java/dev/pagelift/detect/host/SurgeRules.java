package dev.pagelift.detect.host;

import dev.pagelift.detect.FollowUp;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.CommandFact.DeployStep;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.hosting.HostedSite;
import dev.pagelift.hosting.SurgeFiles;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** What a site tells Surge in files without extension. Their names are plain words, so only what is published there has them. */
public final class SurgeRules implements FollowUp {

    private static final String SURGE = "surge";

    /** Folders that builds copy as they are. */
    private static final Set<String> COPIED = Set.of("public", "static");

    @Override
    public void detect(Repository repository, Facts known, Consumer<Fact> facts) {
        List<DeployStep> steps = known.all(DeployStep.class).stream()
                .filter(step -> step.active() && step.host().equals(SURGE))
                .toList();
        Set<RepoPath> told = new HashSet<>();
        for (DeployStep step : steps) {
            for (String name : SurgeFiles.NAMES) {
                for (SourceFile file : repository.named(name)) {
                    if (isPublished(file.path().parent(), step) && told.add(file.path())) {
                        HostedSite.in(SURGE, file)
                                .forEach(site -> HostRules.emit(SURGE, file, step.project(), site, facts));
                    }
                }
            }
        }
    }

    private static boolean isPublished(RepoPath folder, DeployStep step) {
        return Objects.equals(folder, step.directory())
                || folder.isIn(step.project())
                        && (folder.equals(step.project()) && step.directory() == null
                                || COPIED.contains(folder.name())
                                        && folder.parent().equals(step.project()));
    }
}
