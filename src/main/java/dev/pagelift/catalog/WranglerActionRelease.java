package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.Optional;

/**
 * A release of {@code cloudflare/wrangler-action}; see {@code rules/catalog/wrangler-action.toml}.
 *
 * @param ref its tag, or a tag that moves
 * @param installs the Wrangler it installs when it is told no version: a version, a major version, or {@code latest}
 * @param reuses whether it takes a Wrangler that is there already instead
 */
public record WranglerActionRelease(String ref, String sha, String installs, boolean reuses) {

    private static final int SHORTEST_SHA = 7;

    private static final class Loaded {
        private static final List<WranglerActionRelease> RELEASES =
                Catalog.tables("wrangler-action", "release").stream()
                        .map(WranglerActionRelease::of)
                        .toList();
    }

    /** The release of a tag or of a commit, which may be shortened; empty for one that is not in the catalogue. */
    public static Optional<WranglerActionRelease> of(String ref) {
        return Loaded.RELEASES.stream().filter(release -> release.is(ref)).reduce((moving, exact) -> exact);
    }

    private boolean is(String wanted) {
        return wanted.equals(ref)
                || wanted.equals("v" + ref)
                || wanted.length() >= SHORTEST_SHA && sha.startsWith(wanted);
    }

    private static WranglerActionRelease of(Node entry) {
        return new WranglerActionRelease(
                Catalog.required(entry, "ref"),
                Catalog.required(entry, "sha"),
                Catalog.required(entry, "installs"),
                Catalog.flag(entry, "reuses"));
    }
}
