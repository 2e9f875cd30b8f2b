package dev.pagelift.detect.command;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.CommandFact.ActionStep;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.Notice;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Decoded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that is run in a repository, while it is collected. */
final class Runs {

    /** Steps, commands and what they start; the largest monorepo that is known here has a tenth of them. */
    private static final int MOST = 200_000;

    /** Text of a command that counts as much as one more. */
    private static final int TEXT = 256;
    /** Looks at what a command starts that count as much as one more. */
    private static final int LOOKS = 20;

    private final Repository repository;
    private final Packages packages;
    private final CommandReader reader;
    private final Map<Unit, List<Command>> units = new LinkedHashMap<>();
    private final Set<Command> commands = new LinkedHashSet<>();
    private final Set<Command> inactive = new LinkedHashSet<>();
    private final Set<ActionStep> actions = new LinkedHashSet<>();
    private final Set<Call> calls = new LinkedHashSet<>();
    private final Map<RepoPath, Unit> firstUnits = new HashMap<>();
    private int counted;
    private int looks;

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

    void count(int more) {
        counted += more;
    }

    /** Counts looks at what is read already. */
    void look(int more) {
        looks += more;
        counted += looks / LOOKS;
        looks %= LOOKS;
    }

    /** Whether nothing more is to be read: what calls itself in many places, or values made of values, would never end. */
    boolean isFull() {
        if (counted <= MOST) {
            return false;
        }
        repository
                .snapshot()
                .notice(new Notice(
                        "too-many-commands",
                        Notice.Effect.INCOMPLETE,
                        Location.startOf(RepoPath.ROOT),
                        "The repository runs more than can be followed: of its commands, only the first "
                                + commands.size() + " were audited."));
        return true;
    }

    private List<Command> counted(List<Command> found) {
        count(1);
        for (Command command : found) {
            count(1 + command.arguments().stream().mapToInt(String::length).sum() / TEXT);
        }
        return found;
    }

    /** The commands of a text, which are remembered. */
    List<Command> read(Decoded text, Origin origin) {
        return remember(repeated(text, origin), origin.active());
    }

    /** The commands of a text that says in other words what is remembered already. */
    List<Command> repeated(Decoded text, Origin origin) {
        return isFull() ? List.of() : counted(reader.read(text, origin));
    }

    /** The commands of an action's input, each without its program. */
    List<Command> readArguments(String tool, Decoded text, Origin origin) {
        return isFull() ? List.of() : remember(counted(reader.readArguments(tool, text, origin)), origin.active());
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
        count(found.size());
        units.computeIfAbsent(name, key -> new ArrayList<>()).addAll(found);
        firstUnits.putIfAbsent(name.file(), name);
    }

    Optional<List<Command>> unit(Unit name) {
        return Optional.ofNullable(units.get(name));
    }

    /** The one that a file begins with. */
    Optional<Unit> firstUnit(RepoPath file) {
        return Optional.ofNullable(firstUnits.get(file));
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
