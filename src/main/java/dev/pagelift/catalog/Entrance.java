package dev.pagelift.catalog;

import com.google.re2j.Pattern;
import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a framework hands its environment to the code of a site; see {@code rules/catalog/entrances.toml}, which explains the lists.
 *
 * @param via how a report names it
 * @param way what to do with what is handed over to come to the environment, with dots
 * @param needs packages of which a project must depend on one; empty for any project
 * @param parameter which parameter of a function gets it, counted from 0
 * @param called what the parameter must be called; empty for anything
 * @param mentions words of which a script must have one; empty for any script
 * @param files which paths within a project {@code exports} and {@code globals} are for; null for all
 */
public record Entrance(
        String via,
        String way,
        List<String> needs,
        List<String> modules,
        List<String> values,
        List<String> types,
        List<String> handlers,
        List<String> callbacks,
        List<String> methods,
        List<String> exports,
        List<String> globals,
        List<String> bases,
        List<String> chains,
        int parameter,
        List<String> called,
        List<String> mentions,
        @Nullable Pattern files) {

    private static final class Loaded {
        private static final List<Entrance> ENTRANCES = Catalog.tables("entrances", "entrance").stream()
                .map(Entrance::of)
                .toList();
    }

    public static List<Entrance> all() {
        return Loaded.ENTRANCES;
    }

    private static Entrance of(Node entry) {
        return new Entrance(
                Catalog.required(entry, "via"),
                Catalog.required(entry, "way"),
                Catalog.strings(entry, "needs"),
                Catalog.strings(entry, "modules"),
                Catalog.strings(entry, "values"),
                Catalog.strings(entry, "types"),
                Catalog.strings(entry, "handlers"),
                Catalog.strings(entry, "callbacks"),
                Catalog.strings(entry, "methods"),
                Catalog.strings(entry, "exports"),
                Catalog.strings(entry, "globals"),
                Catalog.strings(entry, "bases"),
                Catalog.strings(entry, "chains"),
                entry.get("parameter")
                        .flatMap(Node::scalarText)
                        .map(Integer::parseInt)
                        .orElse(0),
                Catalog.strings(entry, "called"),
                Catalog.strings(entry, "mentions"),
                entry.string("files").map(Pattern::compile).orElse(null));
    }

    /** Words of which a script must have one to be concerned: the names of all lists. */
    public List<String> words() {
        return lists().stream()
                .flatMap(List::stream)
                .filter(word -> !word.equals("*"))
                .toList();
    }

    /** Whether one of the {@link #words} passes a test; asked of every script of a repository, so that no list is made. */
    public boolean hasWord(Predicate<String> test) {
        for (List<String> list : lists()) {
            for (String word : list) {
                if (!word.equals("*") && test.test(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<List<String>> lists() {
        return List.of(
                values,
                types,
                handlers,
                callbacks,
                methods,
                exports,
                globals,
                bases.contains("*") ? modules : bases,
                chains);
    }

    /** Whether a name is imported from one of the modules, or from below one. */
    public boolean comesFrom(String module) {
        return isBelow(modules, module);
    }

    static boolean isBelow(List<String> modules, String module) {
        for (String known : modules) {
            if (module.startsWith(known)
                    && (module.length() == known.length() || module.charAt(known.length()) == '/')) {
                return true;
            }
        }
        return false;
    }

    /** Whether a path within a project is one of its files. */
    public boolean isFor(String path) {
        return files == null || files.matches(path);
    }
}
