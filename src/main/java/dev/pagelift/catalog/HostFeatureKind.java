package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a host offers and a site can use; see {@code rules/catalog/hosts.toml}.
 *
 * @param title as a sentence goes on after "uses"
 * @param packages npm packages that prove its use
 * @param keys keys of the host's configuration that prove its use
 * @param workers what Workers have instead, a sentence without full stop; null when they have nothing
 * @param advice what to do: {@code workers}, or how to do without
 * @param instead what to do about certain packages instead, by their names
 * @param filesOnly whether a site that uses it is one of files all the same
 * @param guard whether it may keep visitors from files
 */
public record HostFeatureKind(
        String host,
        String id,
        String title,
        List<String> packages,
        List<String> keys,
        @Nullable String workers,
        String advice,
        Map<String, String> instead,
        boolean filesOnly,
        boolean guard) {

    private static final class Loaded {
        private static final List<HostFeatureKind> KINDS = Catalog.tables("hosts", "feature").stream()
                .map(HostFeatureKind::of)
                .toList();
    }

    public static List<HostFeatureKind> all() {
        return Loaded.KINDS;
    }

    public static HostFeatureKind named(String host, String id) {
        return all().stream()
                .filter(kind -> kind.host.equals(host) && kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the catalogue lacks the feature " + id + " of " + host));
    }

    private static HostFeatureKind of(Node entry) {
        Optional<String> workers = entry.string("workers");
        String is = entry.string("is").orElse("");
        return new HostFeatureKind(
                Catalog.required(entry, "host"),
                Catalog.required(entry, "id"),
                Catalog.required(entry, "title"),
                Catalog.strings(entry, "packages"),
                Catalog.strings(entry, "keys"),
                workers.orElse(null),
                workers.orElseGet(() -> Catalog.required(entry, "without")),
                instead(entry),
                is.equals("files"),
                is.equals("guard"));
    }

    private static Map<String, String> instead(Node entry) {
        Map<String, String> advices = new LinkedHashMap<>();
        entry.get("instead")
                .ifPresent(table ->
                        table.members().forEach((name, advice) -> advices.put(name, Catalog.required(table, name))));
        return advices;
    }
}
