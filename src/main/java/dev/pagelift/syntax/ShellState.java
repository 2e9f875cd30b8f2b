package dev.pagelift.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a shell knows while it reads on: variables and the directory. A subshell gets a copy. */
final class ShellState {

    private final Map<String, String> variables;
    private final Deque<String> pushed;
    private @Nullable String directory;

    private ShellState(Map<String, String> variables, Deque<String> pushed, @Nullable String directory) {
        this.variables = variables;
        this.pushed = pushed;
        this.directory = directory;
    }

    static ShellState with(Map<String, String> variables) {
        return new ShellState(new HashMap<>(variables), new ArrayDeque<>(), "");
    }

    ShellState copy() {
        return new ShellState(new HashMap<>(variables), new ArrayDeque<>(pushed), directory);
    }

    @Nullable
    String directory() {
        return directory;
    }

    @Nullable
    String value(String name) {
        return variables.get(name);
    }

    /** Remembers {@code NAME=value}; a value that is not known makes the name unknown. */
    void assign(String assignment) {
        int equals = assignment.indexOf('=');
        String value = assignment.substring(equals + 1);
        if (isKnown(value)) {
            variables.put(assignment.substring(0, equals), value);
        } else {
            forget(assignment.substring(0, equals));
        }
    }

    void forget(String name) {
        variables.remove(name);
    }

    void change(@Nullable String target) {
        directory = target == null || target.equals("-") || directory == null && !target.startsWith("/")
                ? null
                : joined(directory, target);
    }

    void push(@Nullable String target) {
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
        return value.indexOf('$') < 0 && value.indexOf('`') < 0 && !value.contains("{{");
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
