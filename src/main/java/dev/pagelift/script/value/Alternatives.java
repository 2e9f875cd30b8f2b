package dev.pagelift.script.value;

import dev.pagelift.script.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One of several values, by a condition that cannot be known. */
final class Alternatives extends ScriptValue {

    /** More ways than this tell nobody anything. */
    private static final int MOST = 16;

    private final List<ScriptValue> values;

    private Alternatives(Node node, List<ScriptValue> values) {
        super(node);
        this.values = values;
    }

    static ScriptValue of(Node node, List<ScriptValue> values) {
        List<ScriptValue> flat = new ArrayList<>();
        values.forEach(value -> flat.addAll(value.alternatives()));
        if (flat.isEmpty()) {
            return Constant.absent(node);
        }
        if (flat.size() > MOST) {
            return new Unknown(node, "it has more than " + MOST + " alternatives");
        }
        return flat.size() == 1 ? flat.get(0) : new Alternatives(node, List.copyOf(flat));
    }

    @Override
    public List<ScriptValue> alternatives() {
        return values;
    }

    @Override
    public ScriptValue get(String key) {
        return of(node(), values.stream().map(value -> value.get(key)).toList());
    }

    @Override
    public List<ScriptValue> items() {
        return values.stream().flatMap(value -> value.items().stream()).toList();
    }

    @Override
    public Optional<Boolean> truth() {
        Optional<Boolean> first = values.get(0).truth();
        return values.stream().allMatch(value -> value.truth().equals(first)) ? first : Optional.empty();
    }
}
