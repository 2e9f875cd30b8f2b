package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A top-level key of a Wrangler configuration; see {@code rules/catalog/config-keys.toml}.
 *
 * @param pages whether a Pages project can have it
 * @param notOnPages fields that a Pages project cannot have all the same
 * @param previews whether the {@code previews} block can have it
 * @param standard the value that Pages does not mind although it cannot have the key
 * @param fields what a table below it can hold, by path: a dot goes one table deeper, {@code *} is any name
 */
public record KeyKind(
        String name,
        Set<ValueType> types,
        Inheritance environment,
        boolean pages,
        List<String> notOnPages,
        boolean previews,
        @Nullable Node standard,
        Map<String, Set<ValueType>> fields) {

    /** What an environment makes of a key of the top level. */
    public enum Inheritance {
        /** It has it unless it sets its own. */
        INHERITED,
        /** It does without unless it sets its own. */
        REPEATED,
        /** It cannot set its own. */
        NEVER
    }

    private static final class Loaded {
        private static final Map<String, KeyKind> BY_NAME = new LinkedHashMap<>();
        private static final Map<String, String> HOMES = new HashMap<>();

        static {
            for (Node entry : Catalog.tables("config-keys", "key")) {
                KeyKind kind = of(entry);
                BY_NAME.put(kind.name, kind);
                if (kind.types.contains(ValueType.TABLE)) {
                    kind.fields.keySet().forEach(field -> HOMES.merge(field, kind.name, (a, b) -> ""));
                }
            }
        }
    }

    public static Collection<KeyKind> all() {
        return Loaded.BY_NAME.values();
    }

    public static Optional<KeyKind> named(String name) {
        return Optional.ofNullable(Loaded.BY_NAME.get(name));
    }

    /** The one key whose table has a field of this name; empty when there is none or more than one. */
    public static Optional<String> homeOf(String field) {
        return Optional.ofNullable(Loaded.HOMES.get(field)).filter(home -> !home.isEmpty());
    }

    /** The types of a field by its path, where {@code *} stands for any name; null when there is no such field. */
    public @Nullable Set<ValueType> field(String path) {
        return fields.get(path);
    }

    private static KeyKind of(Node entry) {
        Map<String, Set<ValueType>> fields = new LinkedHashMap<>();
        entry.get("fields")
                .ifPresent(table -> table.members()
                        .values()
                        .forEach(member -> fields.put(
                                member.key(),
                                ValueType.parse(member.value().string().orElseThrow()))));
        return new KeyKind(
                Catalog.required(entry, "name"),
                ValueType.parse(Catalog.required(entry, "type")),
                Inheritance.valueOf(Catalog.required(entry, "environment").toUpperCase(Locale.ROOT)),
                Catalog.flag(entry, "pages"),
                Catalog.strings(entry, "not-on-pages"),
                Catalog.flag(entry, "previews"),
                entry.get("default").orElse(null),
                fields);
    }
}
