package dev.pagelift.script.value;

import dev.pagelift.script.Export;
import dev.pagelift.script.Import;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A module that exports a configuration. */
public final class ConfigModule {

    private final Script script;
    private final Surroundings surroundings;
    /** What is left for the question that led here from another module; null where each question starts anew. */
    private final @Nullable Budget shared;

    public ConfigModule(Script script, RepoPath file, Modules modules) {
        this(script, file, modules, null);
    }

    ConfigModule(Script script, RepoPath file, Modules modules, @Nullable Budget shared) {
        this.script = script;
        this.surroundings = new Surroundings(file, modules);
        this.shared = shared;
    }

    private Evaluator evaluator() {
        return new Evaluator(surroundings, shared == null ? new Budget() : shared, Map.of());
    }

    public Script script() {
        return script;
    }

    /** What it exports by default, or as {@code module.exports}; absent when it exports nothing as a whole. */
    public ScriptValue exported() {
        return exported(Import.DEFAULT);
    }

    /** What it exports under a name; a member of {@code module.exports} counts. */
    public ScriptValue exported(String name) {
        Evaluator evaluator = evaluator();
        Optional<Export> export = script.export(name);
        if (export.isPresent()) {
            return evaluator.value(export.get().value());
        }
        Node whole = script.commonJsExport();
        if (!whole.exists()) {
            return evaluator.value(script.commonJsExport(name));
        }
        ScriptValue value = evaluator.value(whole);
        return name.equals(Import.DEFAULT) ? value : value.get(name);
    }

    /** The arguments of each call of a method of that name, in the order of the text: {@code config.setOutputDirectory("out")}. */
    public List<List<ScriptValue>> callsOf(String method) {
        return script.all(Kind.CALL).stream()
                .filter(call -> call.callee().chain().last().equals(method))
                .map(call -> evaluator().elements(call.arguments()))
                .toList();
    }
}
