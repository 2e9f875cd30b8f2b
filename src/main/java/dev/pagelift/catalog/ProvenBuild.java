package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.Set;

/**
 * A build of a framework whose move was tried with a real project; see {@code rules/catalog/proven-builds.toml}, which says what each
 * field means.
 *
 * @param npm the package whose version decides
 */
public record ProvenBuild(String adapter, String npm, Set<String> majors, boolean redirects) {

    private static final class Loaded {
        private static final List<ProvenBuild> BUILDS = Catalog.tables("proven-builds", "build").stream()
                .map(ProvenBuild::of)
                .toList();
    }

    public static List<ProvenBuild> all() {
        return Loaded.BUILDS;
    }

    private static ProvenBuild of(Node entry) {
        return new ProvenBuild(
                Catalog.required(entry, "adapter"),
                Catalog.required(entry, "package"),
                Set.copyOf(Catalog.strings(entry, "majors")),
                Catalog.flag(entry, "redirects"));
    }
}
