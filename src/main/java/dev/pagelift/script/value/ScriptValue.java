package dev.pagelift.script.value;

import dev.pagelift.script.Node;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Optional;

/** What an expression comes to. Each kind of value answers the questions that make sense for it, and leaves the others open. */
public abstract class ScriptValue {

    private final Node node;

    ScriptValue(Node node) {
        this.node = node;
    }

    /** Where it is written; the closest place that exists for something that is not there. */
    public Node node() {
        return node;
    }

    /** The value of a key. Absent when the object has no such key, unknown when this is not known to be an object. */
    public ScriptValue get(String key) {
        return new Unknown(node, "'" + key + "' is read of something that is no object");
    }

    /** The value at the end of a path of keys, {@code build.outDir}. */
    public ScriptValue at(String dotted) {
        ScriptValue value = this;
        for (String key : dotted.split("\\.")) {
            value = value.get(key);
        }
        return value;
    }

    /** The elements of a list, spreads of known lists included. */
    public List<ScriptValue> items() {
        return List.of();
    }

    /** Each value it may have; itself when there is only one. */
    public List<ScriptValue> alternatives() {
        return List.of(this);
    }

    /** The characters of a string or a number. */
    public Optional<String> text() {
        return Optional.empty();
    }

    /** The file or folder that an absolute path made of {@code __dirname} and the like names. */
    public Optional<RepoPath> path() {
        return Optional.empty();
    }

    /** Whether a condition holds for it. */
    public Optional<Boolean> truth() {
        return Optional.of(true);
    }

    /** What is called, when it is the result of a call of another module's function. */
    public Optional<Callee> callee() {
        return Optional.empty();
    }

    /** The arguments of such a call. */
    public List<ScriptValue> arguments() {
        return List.of();
    }

    /** Whether it is null, undefined or not there at all. */
    public boolean isAbsent() {
        return false;
    }

    /** Why it cannot be known, as the end of a sentence; empty when it is known. */
    public Optional<String> unknown() {
        return Optional.empty();
    }

    /**
     * A function of another module.
     *
     * @param module the specifier it is imported from; empty for a global one
     * @param name its name there, {@code default} for the default export
     */
    public record Callee(String module, String name) {}
}
