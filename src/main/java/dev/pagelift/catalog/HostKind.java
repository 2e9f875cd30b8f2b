package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A host other than Cloudflare; see {@code rules/catalog/hosts.toml}.
 *
 * @param files paths from the top of a site that only this host reads
 * @param holds keys of which such a file must have one; empty when its name is proof enough
 * @param tells keys that say most about the site, the best first, each from the top of the file
 * @param folder the key that names the published folder
 * @param sites whether nothing but sites is published there, so that a command for it proves one
 * @param leaves whether all it can be told about requests is read here
 */
public record HostKind(
        String id,
        String title,
        List<String> files,
        List<String> holds,
        List<String> tells,
        @Nullable String folder,
        boolean sites,
        boolean leaves,
        String docs) {

    private static final class Loaded {
        private static final List<HostKind> KINDS =
                Catalog.tables("hosts", "host").stream().map(HostKind::of).toList();
    }

    public static List<HostKind> all() {
        return Loaded.KINDS;
    }

    public static Optional<HostKind> named(String id) {
        return all().stream().filter(kind -> kind.id.equals(id)).findFirst();
    }

    private static HostKind of(Node entry) {
        return new HostKind(
                Catalog.required(entry, "id"),
                Catalog.required(entry, "title"),
                Catalog.strings(entry, "files"),
                Catalog.strings(entry, "holds"),
                Catalog.strings(entry, "tells"),
                entry.string("folder").orElse(null),
                Catalog.flag(entry, "sites"),
                Catalog.flag(entry, "leaves"),
                Catalog.required(entry, "docs"));
    }
}
