package dev.pagelift.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a shell knows while it reads on: variables and the directory. A subshell has a state of its own. */
final class ShellState {

    /** A longer value names no folder and no project; values made of values can double with each line. */
    private static final int LONGEST = 4_096;

    private static final int MOST_PUSHED = 100;
    private static final int MOST_ADDED = 64 << 10;

    private final @Nullable ShellState outer;
    private final Map<String, String> given;
    private final Growth growth;
    /** What the text has said since; empty for what is not known any more. */
    private final Map<String, Optional<String>> said = new HashMap<>();

    private final Deque<String> pushed;
    private @Nullable String directory;

    private ShellState(
            @Nullable ShellState outer,
            Map<String, String> given,
            Growth growth,
            Deque<String> pushed,
            @Nullable String directory) {
        this.outer = outer;
        this.given = given;
        this.growth = growth;
        this.pushed = pushed;
        this.directory = directory;
    }

    /** The variables are looked up and never copied: there can be as many of them as there are texts. */
    static ShellState with(Map<String, String> variables) {
        return new ShellState(null, variables, new Growth(MOST_ADDED), new ArrayDeque<>(), "");
    }

    /** The state of a subshell, which leaves this one as it is. */
    ShellState inner() {
        return new ShellState(this, given, growth, new ArrayDeque<>(pushed), directory);
    }

    @Nullable
    String directory() {
        return directory;
    }

    /** A value that is put into the text; null when it is not known or values have made the text far too long. */
    @Nullable
    String value(String name) {
        String value = known(name);
        return value == null || value.length() > LONGEST || !growth.takes(value) ? null : value;
    }

    private @Nullable String known(String name) {
        for (ShellState state = this; state != null; state = state.outer) {
            Optional<String> value = state.said.get(name);
            if (value != null) {
                return value.orElse(null);
            }
        }
        return given.get(name);
    }

    /** Remembers {@code NAME=value}; a value that is not known makes the name unknown. */
    void assign(String assignment) {
        int equals = assignment.indexOf('=');
        String value = assignment.substring(equals + 1);
        if (isKnown(value)) {
            said.put(assignment.substring(0, equals), Optional.of(value));
        } else {
            forget(assignment.substring(0, equals));
        }
    }

    void forget(String name) {
        said.put(name, Optional.empty());
    }

    void change(@Nullable String target) {
        String changed = target == null || target.equals("-") || directory == null && !target.startsWith("/")
                ? null
                : joined(directory, target);
        directory = changed == null || changed.length() > LONGEST ? null : changed;
    }

    void push(@Nullable String target) {
        if (pushed.size() == MOST_PUSHED) {
            pushed.removeLast();
        }
        pushed.push(directory == null ? "-" : directory);
        change(target);
    }

    void pop() {
        String back = pushed.poll();
        directory = back == null || back.equals("-") ? null : back;
    }

    private static @Nullable String joined(@Nullable String from, String target) {
        if (!isKnown(target) || target.startsWith("~")) {
            return null;
        }
        return from == null || from.isEmpty() || target.startsWith("/") ? target : from + "/" + target;
    }

    private static boolean isKnown(String value) {
        return value.length() <= LONGEST && value.indexOf('$') < 0 && value.indexOf('`') < 0 && !value.contains("{{");
    }

    /** Whether a word gives a variable a value. */
    static boolean isAssignment(String word) {
        int equals = word.indexOf('=');
        return equals > 0 && isName(word.substring(0, equals));
    }

    static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isNameCharacter(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty() && !Character.isDigit(text.charAt(0));
    }

    static boolean isNameCharacter(char c) {
        return c == '_' || c < 128 && Character.isLetterOrDigit(c);
    }
}
