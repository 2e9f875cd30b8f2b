package dev.pagelift.detect.command;

import dev.pagelift.catalog.ToolKind;
import dev.pagelift.fact.CommandFact.ActionStep;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.CommandFact.DeployStep;
import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the commands that publish, and those that lead to one. */
final class DeploySteps {

    private static final int DEEPEST = 12;
    private static final int MOST = 8;

    private final Runs runs;
    private final Calls calls;
    private @Nullable Set<Unit> calledElsewhere;

    DeploySteps(Runs runs) {
        this.runs = runs;
        this.calls = new Calls(runs);
    }

    /** Every step of a repository that publishes or leads to one that does. */
    Set<DeployStep> all() {
        Set<DeployStep> found = new LinkedHashSet<>();
        runs.commands().forEach(command -> found.addAll(of(command)));
        runs.inactive()
                .forEach(command -> direct(command).map(DeployStep::inactive).ifPresent(found::add));
        runs.actions().forEach(action -> of(action).ifPresent(found::add));
        for (int round = 0; round < DEEPEST && found.addAll(called(found)); round++) {
            // A call may lead to a step that another call adds.
        }
        return found;
    }

    private List<DeployStep> called(Set<DeployStep> found) {
        Map<RepoPath, List<DeployStep>> byFile = found.stream().collect(Collectors.groupingBy(DeployStep::file));
        List<DeployStep> more = new ArrayList<>();
        for (Call call : runs.calls()) {
            for (DeployStep step : byFile.getOrDefault(call.file(), List.of())) {
                if (!runs.isFull() && call.leadsTo(step)) {
                    runs.count(1);
                    boolean active = call.active() && step.active();
                    List<String> way = List.of(step.at().toString());
                    more.add(step.reachedFrom(call.at(), call.written(), way, Place.WORKFLOW, call.written(), active));
                }
            }
        }
        return more;
    }

    /** What a command publishes, by itself or through what it starts. */
    List<DeployStep> of(Command command) {
        Optional<DeployStep> own = direct(command);
        if (own.isPresent()) {
            return List.of(own.get());
        }
        List<DeployStep> found = new ArrayList<>();
        follow(command, command, List.of(), new HashSet<>(), found);
        return found;
    }

    /** What an action publishes by itself. */
    static Optional<DeployStep> of(ActionStep step) {
        String host = step.host();
        return host == null || !step.deploys()
                ? Optional.empty()
                : Optional.of(new DeployStep(
                        step.at(),
                        step.file(),
                        host,
                        step.action(),
                        step.project(),
                        step.directory(),
                        List.of(),
                        step.place(),
                        step.action(),
                        step.active()));
    }

    private void follow(Command start, Command at, List<String> through, Set<Unit> seen, List<DeployStep> found) {
        if (through.size() >= DEEPEST || runs.isFull()) {
            return;
        }
        List<Unit> names = calls.of(at);
        runs.look(1 + names.size());
        for (Unit name : names) {
            if (seen.add(name) && found.size() < MOST) {
                List<String> way = new ArrayList<>(through);
                way.add(name.toString());
                runs.unit(name)
                        .ifPresent(commands -> commands.forEach(command -> reach(start, command, way, seen, found)));
            }
        }
    }

    private void reach(Command start, Command command, List<String> way, Set<Unit> seen, List<DeployStep> found) {
        Optional<DeployStep> step = direct(command);
        if (step.isPresent()) {
            String written =
                    (start.line() + " " + start.arguments().stream().findFirst().orElse("")).strip();
            found.add(step.get()
                    .reachedFrom(
                            start.at(),
                            written,
                            List.copyOf(way),
                            start.place(),
                            start.action(),
                            step.get().active()));
        } else {
            follow(start, command, way, seen, found);
        }
    }

    private Optional<DeployStep> direct(Command command) {
        return ToolKind.named(command.tool())
                .flatMap(tool -> tool.deploy(command.subcommand(), command.arguments()))
                .map(deploy ->
                        step(command, deploy.host(), !deploy.isDry(command.arguments()) && !isUnused(command, deploy)));
    }

    /** A script that came with the project and that nothing but people could run. */
    private boolean isUnused(Command command, ToolKind.Deploy deploy) {
        if (!deploy.scaffolded() || command.place() != Place.SCRIPT) {
            return false;
        }
        Unit own = new Unit(command.file(), String.valueOf(command.script()));
        return !calledElsewhere().contains(own);
    }

    /** What is called from anywhere but scripts. */
    private Set<Unit> calledElsewhere() {
        Set<Unit> called = calledElsewhere;
        if (called == null) {
            called = runs.commands().stream()
                    .filter(caller -> caller.place() != Place.SCRIPT)
                    .flatMap(caller -> calls.of(caller).stream())
                    .collect(Collectors.toSet());
            calledElsewhere = called;
        }
        return called;
    }

    private static DeployStep step(Command command, String host, boolean active) {
        RepoPath directory = command.directory();
        return new DeployStep(
                command.at(),
                command.file(),
                host,
                directory == null ? command.line() : command.line() + " " + written(command, directory),
                command.project(),
                directory,
                List.of(),
                command.place(),
                command.action(),
                active);
    }

    /** A folder as the command names it; from the root of the repository where that is a path of the CI system. */
    private static String written(Command command, RepoPath directory) {
        return ToolKind.named(command.tool())
                .flatMap(tool -> Published.folder(tool, Arguments.of(command)))
                .filter(path -> !path.startsWith(Origin.CHECKOUT))
                .orElse(directory.toString());
    }
}
