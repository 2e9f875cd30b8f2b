package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.List;

/**
 * A package manager or build tool; see {@code rules/catalog/package-managers.toml}.
 *
 * @param reads the manifest that it shares with others
 * @param files names of files that prove it, the strongest first
 */
public record PackageManagerKind(String id, String reads, List<String> files) {

    private static final class Loaded {
        private static final List<PackageManagerKind> ALL = Catalog.tables("package-managers", "manager").stream()
                .map(PackageManagerKind::of)
                .toList();
    }

    /** Those that win over others first. */
    public static List<PackageManagerKind> all() {
        return Loaded.ALL;
    }

    private static PackageManagerKind of(Node entry) {
        return new PackageManagerKind(
                Catalog.required(entry, "id"), Catalog.required(entry, "reads"), Catalog.strings(entry, "files"));
    }
}
