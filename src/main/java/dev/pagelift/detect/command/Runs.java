package dev.pagelift.detect.command;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.CommandFact.ActionStep;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.syntax.Decoded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that is run in a repository, while it is collected. */
final class Runs {

    private final Repository repository;
    private final Packages packages;
    private final CommandReader reader;
    private final Map<Unit, List<Command>> units = new LinkedHashMap<>();
    private final Set<Command> commands = new LinkedHashSet<>();
    private final Set<Command> inactive = new LinkedHashSet<>();
    private final Set<ActionStep> actions = new LinkedHashSet<>();
    private final Set<Call> calls = new LinkedHashSet<>();

    Runs(Repository repository) {
        this.repository = repository;
        this.packages = Packages.of(repository);
        this.reader = new CommandReader(repository, packages);
    }

    Repository repository() {
        return repository;
    }

    Packages packages() {
        return packages;
    }

    /** The commands of a text, which are remembered. */
    List<Command> read(Decoded text, Origin origin) {
        return remember(reader.read(text, origin), origin.active());
    }

    /** The commands of a text that says in other words what is remembered already. */
    List<Command> repeated(Decoded text, Origin origin) {
        return reader.read(text, origin);
    }

    /** The commands of an action's input, each without its program. */
    List<Command> readArguments(String tool, Decoded text, Origin origin) {
        return remember(reader.readArguments(tool, text, origin), origin.active());
    }

    List<Command> remember(List<Command> found, boolean active) {
        (active ? commands : inactive).addAll(found);
        return found;
    }

    void add(ActionStep step) {
        actions.add(step);
    }

    void add(Call call) {
        calls.add(call);
    }

    void unit(Unit name, List<Command> found) {
        units.computeIfAbsent(name, key -> new ArrayList<>()).addAll(found);
    }

    Optional<List<Command>> unit(Unit name) {
        return Optional.ofNullable(units.get(name));
    }

    Set<Unit> units() {
        return units.keySet();
    }

    List<Command> commands() {
        return List.copyOf(commands);
    }

    /** Commands that would run if what holds them were not switched off. */
    List<Command> inactive() {
        return List.copyOf(inactive);
    }

    List<ActionStep> actions() {
        return List.copyOf(actions);
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }
}
