package dev.pagelift.script.value;

import dev.pagelift.script.Export;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A module that exports a configuration. */
public final class ConfigModule {

    private static final String DEFAULT = "default";

    private final Script script;
    private final Evaluator evaluator;

    public ConfigModule(Script script, RepoPath file, Modules modules) {
        this(script, file, modules, new Budget());
    }

    ConfigModule(Script script, RepoPath file, Modules modules, Budget budget) {
        this.script = script;
        this.evaluator = new Evaluator(new Surroundings(file, modules), budget, Map.of());
    }

    /** What it exports by default, or as {@code module.exports}; absent when it exports nothing as a whole. */
    public ScriptValue exported() {
        return exported(DEFAULT);
    }

    /** What it exports under a name; a member of {@code module.exports} counts. */
    public ScriptValue exported(String name) {
        Optional<Export> export = script.export(name);
        if (export.isPresent()) {
            return evaluator.value(export.get().value());
        }
        Optional<Node> assigned = script.export("export=").map(Export::value).or(this::moduleExports);
        if (assigned.isEmpty()) {
            return member(name);
        }
        ScriptValue whole = evaluator.value(assigned.get());
        return name.equals(DEFAULT) ? whole : whole.get(name);
    }

    private Optional<Node> moduleExports() {
        return assignedTo("module.exports");
    }

    private ScriptValue member(String name) {
        return assignedTo("exports." + name)
                .or(() -> assignedTo("module.exports." + name))
                .map(evaluator::value)
                .orElseGet(() -> Constant.absent(script.root()));
    }

    /** The last assignment to it counts. */
    private Optional<Node> assignedTo(String target) {
        List<Node> assignments = script.all(Kind.ASSIGNMENT).stream()
                .filter(assignment -> assignment.operator().equals("=")
                        && assignment.firstChild().reads(target))
                .toList();
        return assignments.isEmpty()
                ? Optional.empty()
                : Optional.of(assignments.get(assignments.size() - 1).lastChild());
    }

    /** The arguments of each call of a method of that name, in the order of the text: {@code config.setOutputDirectory("out")}. */
    public List<List<ScriptValue>> callsOf(String method) {
        return script.all(Kind.CALL).stream()
                .filter(call -> call.callee().chain().last().equals(method))
                .map(call -> evaluator.elements(call.arguments()))
                .toList();
    }
}
