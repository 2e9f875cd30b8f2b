package dev.pagelift.script;

import dev.pagelift.snapshot.RepoPath;
import java.util.Optional;

/** The readings of a script that its file name decides between. */
public enum Dialect {
    /** {@code .js .mjs .cjs .jsx}: JSX, and no type arguments in expressions; type annotations are read where they cannot be mistaken. */
    JAVASCRIPT,
    /** {@code .ts .mts .cts}: {@code <T>x} is a type assertion. */
    TYPESCRIPT,
    /** {@code .tsx}: {@code <T>} is JSX. */
    TSX;

    /** The dialect of a file, or empty when its name is not that of a script. */
    public static Optional<Dialect> of(RepoPath file) {
        return switch (file.extension()) {
            case "js", "mjs", "cjs", "jsx" -> Optional.of(JAVASCRIPT);
            case "ts", "mts", "cts" -> Optional.of(TYPESCRIPT);
            case "tsx" -> Optional.of(TSX);
            default -> Optional.empty();
        };
    }

    boolean readsJsx() {
        return this != TYPESCRIPT;
    }

    boolean readsTypes() {
        return this != JAVASCRIPT;
    }
}
