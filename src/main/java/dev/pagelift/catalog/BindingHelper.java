package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.List;

/**
 * A function or object that reads one binding and hides its name; see {@code rules/catalog/entrances.toml}.
 *
 * @param names as they are imported, or as the framework provides them without an import
 * @param needs packages of which a project must depend on one
 * @param modules that the names may be imported from
 * @param binding the name of the binding
 * @param type the catalogue's word for its kind
 */
public record BindingHelper(List<String> names, List<String> needs, List<String> modules, String binding, String type) {

    private static final class Loaded {
        private static final List<BindingHelper> HELPERS = Catalog.tables("entrances", "helper").stream()
                .map(BindingHelper::of)
                .toList();
    }

    public static List<BindingHelper> all() {
        return Loaded.HELPERS;
    }

    private static BindingHelper of(Node entry) {
        return new BindingHelper(
                Catalog.strings(entry, "names"),
                Catalog.strings(entry, "needs"),
                Catalog.strings(entry, "modules"),
                Catalog.required(entry, "binding"),
                Catalog.required(entry, "type"));
    }

    /** Whether a name is imported from one of the modules, or from below one. */
    public boolean comesFrom(String module) {
        return Entrance.isBelow(modules, module);
    }
}
