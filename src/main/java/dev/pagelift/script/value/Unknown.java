package dev.pagelift.script.value;

import dev.pagelift.script.Node;
import java.util.Optional;

/** A value that the text alone does not tell. */
final class Unknown extends ScriptValue {

    private final String reason;

    Unknown(Node node, String reason) {
        super(node);
        this.reason = reason;
    }

    @Override
    public ScriptValue get(String key) {
        return this;
    }

    @Override
    public Optional<Boolean> truth() {
        return Optional.empty();
    }

    @Override
    public Optional<String> unknown() {
        return Optional.of(reason);
    }
}
