package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.List;

/**
 * What code takes from a package that ties it to one way of running; see {@code rules/catalog/retired.toml}.
 *
 * @param module a star at the end is any rest
 * @param names empty for everything it exports
 */
public record TyingModule(String module, List<String> names) {

    private static final class Loaded {
        private static final List<TyingModule> ALL = Catalog.tables("retired", "import").stream()
                .map(TyingModule::of)
                .toList();
    }

    /** Whether a module has such an export. */
    public static boolean exports(String module, String name) {
        return Loaded.ALL.stream()
                .anyMatch(tying -> tying.isOf(module) && (tying.names.isEmpty() || tying.names.contains(name)));
    }

    private boolean isOf(String specifier) {
        return module.endsWith("*")
                ? specifier.startsWith(module.substring(0, module.length() - 1))
                : specifier.equals(module);
    }

    private static TyingModule of(Node entry) {
        return new TyingModule(Catalog.required(entry, "module"), Catalog.strings(entry, "names"));
    }
}
