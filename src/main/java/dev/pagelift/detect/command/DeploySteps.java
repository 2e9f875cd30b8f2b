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
import java.util.Optional;
import java.util.Set;

/** Finds the commands that publish, and those that lead to one. */
final class DeploySteps {

    private static final int DEEPEST = 12;
    private static final int MOST = 8;

    private final Runs runs;
    private final Calls calls;

    DeploySteps(Runs runs) {
        this.runs = runs;
        this.calls = new Calls(runs);
    }

    /** Every step of a repository that publishes or leads to one that does. */
    Set<DeployStep> all() {
        Set<DeployStep> found = new LinkedHashSet<>();
        runs.commands().forEach(command -> found.addAll(of(command)));
        runs.inactive()
                .forEach(
                        command -> direct(command).map(DeploySteps::switchedOff).ifPresent(found::add));
        runs.actions().forEach(action -> of(action).ifPresent(found::add));
        for (int round = 0; round < DEEPEST && found.addAll(called(found)); round++) {
            // A call may lead to a step that another call adds.
        }
        return found;
    }

    private List<DeployStep> called(Set<DeployStep> found) {
        List<DeployStep> more = new ArrayList<>();
        for (Call call : runs.calls()) {
            for (DeployStep step : found) {
                if (call.leadsTo(step)) {
                    more.add(calling(call, step));
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
                        Place.WORKFLOW,
                        step.action(),
                        step.active()));
    }

    private void follow(Command start, Command at, List<String> through, Set<Unit> seen, List<DeployStep> found) {
        if (through.size() >= DEEPEST) {
            return;
        }
        for (Unit name : calls.of(at)) {
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
            found.add(indirect(start, step.get(), way));
        } else {
            follow(start, command, way, seen, found);
        }
    }

    private Optional<DeployStep> direct(Command command) {
        return ToolKind.named(command.tool())
                .flatMap(tool -> tool.deploy(command.subcommand(), command.arguments()))
                .map(deploy -> step(command, deploy.host()));
    }

    private static DeployStep step(Command command, String host) {
        RepoPath directory = command.directory();
        return new DeployStep(
                command.at(),
                command.file(),
                host,
                directory == null ? command.line() : command.line() + " " + directory,
                command.project(),
                directory,
                List.of(),
                command.place(),
                command.action(),
                true);
    }

    private static DeployStep switchedOff(DeployStep step) {
        return new DeployStep(
                step.at(),
                step.file(),
                step.host(),
                step.command(),
                step.project(),
                step.directory(),
                step.through(),
                step.place(),
                step.action(),
                false);
    }

    private static DeployStep calling(Call call, DeployStep step) {
        return new DeployStep(
                call.at(),
                call.at().file(),
                step.host(),
                call.written(),
                step.project(),
                step.directory(),
                List.of(step.at().toString()),
                Place.WORKFLOW,
                call.written(),
                call.active() && step.active());
    }

    private static DeployStep indirect(Command start, DeployStep step, List<String> way) {
        return new DeployStep(
                start.at(),
                start.file(),
                step.host(),
                start.line()
                        + start.arguments().stream()
                                .findFirst()
                                .map(word -> " " + word)
                                .orElse(""),
                step.project(),
                step.directory(),
                List.copyOf(way),
                start.place(),
                start.action(),
                true);
    }
}
