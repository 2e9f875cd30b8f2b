package dev.pagelift.script.value;

import dev.pagelift.script.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a function of another module returns. Functions that configurations go through, such as {@code defineConfig({…})} or
 * {@code withMdx(config)}, hand on what they are given, so a key is looked for in the arguments, the last one first.
 */
final class CallValue extends ScriptValue {

    private final Callee callee;
    private final List<ScriptValue> arguments;
    /** What was asked for: calls that are given the same thing twice, which are given it in turn, would be asked for ever. */
    private final Map<String, ScriptValue> found = new ConcurrentHashMap<>();

    CallValue(Node node, Callee callee, List<ScriptValue> arguments) {
        super(node);
        this.callee = callee;
        this.arguments = arguments;
    }

    @Override
    public ScriptValue get(String key) {
        ScriptValue known = found.get(key);
        if (known == null) {
            known = find(key);
            found.put(key, known);
        }
        return known;
    }

    private ScriptValue find(String key) {
        for (int i = arguments.size() - 1; i >= 0; i--) {
            ScriptValue found = arguments.get(i).get(key);
            if (!found.isAbsent() && !(found instanceof Unknown)) {
                return found;
            }
        }
        return arguments.isEmpty()
                ? new Unknown(node(), "'" + callee.name() + "' returns it")
                : arguments.get(0).get(key);
    }

    @Override
    public Optional<Callee> callee() {
        return Optional.of(callee);
    }

    @Override
    public List<ScriptValue> arguments() {
        return arguments;
    }

    @Override
    public Optional<String> unknown() {
        return Optional.of("'" + callee.name() + "' returns it");
    }

    @Override
    public Optional<Boolean> truth() {
        return Optional.empty();
    }
}
