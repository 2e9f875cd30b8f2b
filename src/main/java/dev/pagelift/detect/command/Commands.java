package dev.pagelift.detect.command;

import dev.pagelift.detect.Detector;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.CommandFact.ActionStep;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.OutputWitness;
import dev.pagelift.fact.FrameworkFact.Witness;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What scripts, tasks and CI run, and which of it publishes a site. */
public final class Commands implements Detector {

    private static final List<CommandSource> SOURCES = List.of(
            new PackageScripts(),
            new GitHubWorkflows(),
            new CiFiles(),
            new Makefiles(),
            new Justfiles(),
            new Dockerfiles(),
            new ShellScripts(),
            new JavaPrograms());

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        Runs runs = new Runs(repository);
        SOURCES.forEach(source -> source.read(runs));
        new CodeFiles(runs).follow();
        Makefiles.readCalled(runs);
        for (Command command : runs.commands()) {
            facts.accept(command);
            RetiredCommands.in(command, facts);
            witness(command.at(), kind(command), command.project(), command.directory(), command.line(), facts);
        }
        for (ActionStep step : runs.actions()) {
            facts.accept(step);
            if (step.active()) {
                witness(step.at(), Witness.DEPLOY_COMMAND, step.project(), step.directory(), step.action(), facts);
            }
        }
        new DeploySteps(runs).all().forEach(facts);
        GitHubWorkflows.in(repository).forEach(workflow -> StepOutputs.in(workflow, facts));
        NodeVersions.in(repository, facts);
        repository.snapshot().file(RepoPath.ROOT, ".gitmodules").ifPresent(file -> Submodules.in(file, facts));
    }

    private static Witness kind(Command command) {
        boolean all =
                command.subcommand().equals("pages dev") && Objects.equals(command.project(), command.directory());
        return all ? Witness.PREVIEW_OF_ALL : Witness.DEPLOY_COMMAND;
    }

    private static void witness(
            Location at,
            Witness kind,
            RepoPath project,
            @Nullable RepoPath directory,
            String what,
            Consumer<Fact> facts) {
        if (directory != null) {
            facts.accept(new OutputWitness(at, project, directory, kind, "'" + what + "'"));
        }
    }
}
