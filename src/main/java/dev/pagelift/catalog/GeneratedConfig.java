package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.List;

/**
 * A TypeScript configuration that a framework writes; see {@code rules/catalog/generated-configs.toml}.
 *
 * @param folder the name of the folder it is written to
 * @param paths an object as in {@code compilerOptions.paths}
 */
public record GeneratedConfig(String folder, Node paths) {

    private static final class Loaded {
        private static final List<GeneratedConfig> ALL = Catalog.tables("generated-configs", "generated").stream()
                .map(entry -> new GeneratedConfig(
                        Catalog.required(entry, "folder"), entry.get("paths").orElseThrow()))
                .toList();
    }

    public static List<GeneratedConfig> all() {
        return Loaded.ALL;
    }
}
