package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key that Wrangler once read; see {@code rules/catalog/config-keys.toml}.
 *
 * @param key with a dot for each table around it
 * @param since the first version of Wrangler that treats it so
 * @param replacement the key that says the same, where a new name is all it takes
 * @param advice what to do, as a sentence without its full stop
 */
public record RetiredKey(
        String key, Effect effect, String since, @Nullable String replacement, String advice) {

    /** What Wrangler does when it meets the key. */
    public enum Effect {
        /** It stops with an error. */
        REFUSED,
        /** It warns and goes on as if the key were not there. */
        IGNORED,
        /** It warns and obeys. */
        DEPRECATED
    }

    private static final class Loaded {
        private static final Map<String, RetiredKey> BY_KEY = new LinkedHashMap<>();

        static {
            Catalog.tables("config-keys", "retired").stream()
                    .map(RetiredKey::of)
                    .forEach(retired -> BY_KEY.put(retired.key, retired));
        }
    }

    public static Collection<RetiredKey> all() {
        return Loaded.BY_KEY.values();
    }

    public static Optional<RetiredKey> named(String key) {
        return Optional.ofNullable(Loaded.BY_KEY.get(key));
    }

    private static RetiredKey of(Node entry) {
        return new RetiredKey(
                Catalog.required(entry, "key"),
                Effect.valueOf(Catalog.required(entry, "effect").toUpperCase(Locale.ROOT)),
                Catalog.required(entry, "since"),
                entry.string("replacement").orElse(null),
                Catalog.required(entry, "advice"));
    }
}
