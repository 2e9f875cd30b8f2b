package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A variable that a host sets while it builds a site; see {@code rules/catalog/hosts.toml}.
 *
 * @param workers the variable that Workers Builds sets for the same, or null when there is none
 */
public record BuildVariableKind(
        String host, String name, @Nullable String workers) {

    private static final class Loaded {
        private static final Map<String, BuildVariableKind> BY_NAME = new TreeMap<>();

        static {
            for (Node entry : Catalog.tables("hosts", "variable")) {
                BuildVariableKind kind = new BuildVariableKind(
                        Catalog.required(entry, "host"),
                        Catalog.required(entry, "name"),
                        entry.string("workers").orElse(null));
                BY_NAME.put(kind.name, kind);
            }
        }
    }

    public static Optional<BuildVariableKind> named(String name) {
        return Optional.ofNullable(Loaded.BY_NAME.get(name));
    }

    /** What all names of a host begin with, which is what to look for in a text. */
    public static List<String> marks() {
        return List.of("CF_PAGES", "NETLIFY", "VERCEL", "DEPLOY_URL", "DEPLOY_PRIME_URL", "COMMIT_REF");
    }

    /** What to do about a read of it, a sentence without full stop. */
    public String advice() {
        return workers == null
                ? "Nothing stands for it there: give the build a variable of your own with what it said"
                : "Ask for '" + workers + "' too, which stands for it there";
    }
}
