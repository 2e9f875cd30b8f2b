package dev.pagelift.script.value;

import dev.pagelift.script.Node;
import java.util.List;

/** A list of known elements. */
final class ListValue extends ScriptValue {

    private final List<ScriptValue> items;

    ListValue(Node node, List<ScriptValue> items) {
        super(node);
        this.items = items;
    }

    @Override
    public List<ScriptValue> items() {
        return items;
    }
}
