package dev.pagelift.script.value;

import dev.pagelift.script.Node;
import dev.pagelift.snapshot.RepoPath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A string, a number, a truth value, a path inside the repository, or nothing. */
final class Constant extends ScriptValue {

    private final @Nullable Object value;

    private Constant(Node node, @Nullable Object value) {
        super(node);
        this.value = value;
    }

    static Constant text(Node node, String text) {
        return new Constant(node, text);
    }

    static Constant flag(Node node, boolean flag) {
        return new Constant(node, flag);
    }

    static Constant path(Node node, RepoPath path) {
        return new Constant(node, path);
    }

    static Constant absent(Node node) {
        return new Constant(node, null);
    }

    /** What is read of a path as a URL, {@code new URL(…).pathname}, is the path again. */
    @Override
    public ScriptValue get(String key) {
        if (value instanceof RepoPath && (key.equals("pathname") || key.equals("href"))) {
            return this;
        }
        return isAbsent() ? this : super.get(key);
    }

    @Override
    public Optional<String> text() {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    @Override
    public Optional<RepoPath> path() {
        return value instanceof RepoPath path ? Optional.of(path) : Optional.empty();
    }

    @Override
    public Optional<Boolean> truth() {
        if (value instanceof Boolean flag) {
            return Optional.of(flag);
        }
        return Optional.of(value != null && !value.equals("") && !value.equals("0"));
    }

    @Override
    public boolean isAbsent() {
        return value == null;
    }

    /** Whether two constants are the same value; strings and numbers are told apart by nobody who configures a build. */
    boolean isSameAs(Constant other) {
        return value == null ? other.value == null : value.equals(other.value);
    }
}
