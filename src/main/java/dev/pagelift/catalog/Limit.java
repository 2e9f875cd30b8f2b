package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.List;

/**
 * How much of something Cloudflare allows; see {@code rules/catalog/limits.toml}.
 *
 * @param what what is counted, such as {@code static files in one version}
 * @param free on the free plan
 * @param paid on the paid plan; -1 for no limit
 * @param source the page or the source file that says so
 */
public record Limit(String id, String what, int free, int paid, String source) {

    private static final class Loaded {
        private static final List<Limit> LIMITS =
                Catalog.tables("limits", "limit").stream().map(Limit::of).toList();
    }

    /** The limit that code calls by a word. */
    public static Limit of(String id) {
        return Loaded.LIMITS.stream()
                .filter(limit -> limit.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no limit '" + id + "' in the catalogue"));
    }

    private static Limit of(Node entry) {
        int free = number(entry, "free");
        return new Limit(
                Catalog.required(entry, "id"),
                Catalog.required(entry, "what"),
                free,
                entry.get("paid").isPresent() ? number(entry, "paid") : free,
                Catalog.required(entry, "source"));
    }

    private static int number(Node entry, String key) {
        return Integer.parseInt(entry.get(key).flatMap(Node::scalarText).orElseThrow());
    }
}
