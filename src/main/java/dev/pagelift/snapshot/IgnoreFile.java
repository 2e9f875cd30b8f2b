package dev.pagelift.snapshot;

import java.util.List;
import java.util.Optional;

/** The lines of a {@code .gitignore}, or of a file that is written like one. Matching takes time in proportion to the path and the lines. */
public final class IgnoreFile {

    private final List<IgnorePattern> patterns;

    private IgnoreFile(List<IgnorePattern> patterns) {
        this.patterns = patterns;
    }

    public static IgnoreFile of(String text) {
        String lines = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new IgnoreFile(
                lines.lines().flatMap(line -> IgnorePattern.of(line).stream()).toList());
    }

    boolean isEmpty() {
        return patterns.isEmpty();
    }

    /**
     * What the last line says that is about a path: whether it is ignored; empty when no line is. Folders above it are not looked at.
     *
     * @param names of the path from the folder of the file, at least one
     */
    public Optional<Boolean> ignores(List<String> names, boolean isFolder) {
        for (int i = patterns.size() - 1; i >= 0; i--) {
            if (patterns.get(i).matches(names, isFolder)) {
                return Optional.of(patterns.get(i).ignores());
            }
        }
        return Optional.empty();
    }
}
