package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A package that is no longer the way to run a site on Cloudflare; see {@code rules/catalog/retired.toml}.
 *
 * @param state what became of it, as the end of a sentence about it
 * @param replacement what to do instead, as a sentence without its full stop
 */
public record RetiredPackage(String name, String state, String replacement) {

    private static final class Loaded {
        private static final Map<String, RetiredPackage> BY_NAME = new LinkedHashMap<>();

        static {
            for (Node entry : Catalog.tables("retired", "package")) {
                RetiredPackage retired = new RetiredPackage(
                        Catalog.required(entry, "name"),
                        Catalog.required(entry, "state"),
                        Catalog.required(entry, "replacement"));
                BY_NAME.put(retired.name, retired);
            }
        }
    }

    public static Optional<RetiredPackage> named(String name) {
        return Optional.ofNullable(Loaded.BY_NAME.get(name));
    }
}
