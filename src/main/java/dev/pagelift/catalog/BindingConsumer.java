package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.Collection;
import java.util.List;

/**
 * Packages that read bindings by themselves; see {@code rules/catalog/consumers.toml}.
 *
 * @param packages any of which a project depends on
 * @param names what they read; a star at the end is any rest
 * @param types kinds of which they may read any
 */
public record BindingConsumer(List<String> packages, List<String> names, List<String> types) {

    private static final class Loaded {
        private static final List<BindingConsumer> CONSUMERS = Catalog.tables("consumers", "consumer").stream()
                .map(BindingConsumer::of)
                .toList();
    }

    /** The consumers in a project with some packages. */
    public static List<BindingConsumer> among(Collection<String> packages) {
        return Loaded.CONSUMERS.stream()
                .filter(consumer -> consumer.packages.stream().anyMatch(packages::contains))
                .toList();
    }

    private static BindingConsumer of(Node entry) {
        return new BindingConsumer(
                Catalog.strings(entry, "packages"), Catalog.strings(entry, "names"), Catalog.strings(entry, "types"));
    }

    public boolean reads(String name, String type) {
        return types.contains(type)
                || names.stream()
                        .anyMatch(known -> known.endsWith("*")
                                ? name.startsWith(known.substring(0, known.length() - 1))
                                : known.equals(name));
    }
}
