package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kind of binding and how a Wrangler configuration declares it; see {@code rules/catalog/bindings.toml}.
 *
 * @param key the way from the top of the configuration, or of an environment
 * @param nameField the field of the name, for lists and singles
 * @param resourceField the field of what is bound, where there is one
 * @param idPattern what a real value of that field looks like, where all look alike
 * @param pages whether a Pages project can have it
 * @param terraform what Terraform's provider calls it
 * @param flag the option of {@code wrangler pages dev} that gives one
 * @param words what the development settings of frameworks call it
 */
public record BindingKind(
        String type,
        List<String> key,
        Shape shape,
        @Nullable String nameField,
        @Nullable String resourceField,
        @Nullable Pattern idPattern,
        boolean pages,
        List<String> terraform,
        @Nullable String flag,
        List<String> words) {

    /** How names stand in the configuration. */
    public enum Shape {
        LIST,
        SINGLE,
        NAMES,
        STRINGS,
        VALUE
    }

    /** Source: the options of pages dev and of dev in wrangler 4.164.0. */
    private static final Map<String, String> SHORT_FLAGS =
            Map.of("-k", "--kv", "-o", "--do", "-b", "--binding", "--var", "--binding");

    private static final class Loaded {
        private static final List<BindingKind> KINDS = Catalog.tables("bindings", "binding").stream()
                .map(BindingKind::of)
                .toList();
    }

    public static List<BindingKind> all() {
        return Loaded.KINDS;
    }

    /** The kind that facts call by a word. */
    public static BindingKind ofType(String type) {
        return all().stream().filter(kind -> kind.type.equals(type)).findFirst().orElseThrow();
    }

    /** The kind that an option of {@code wrangler pages dev} gives, by its long or its short name. */
    public static Optional<BindingKind> ofFlag(String flag) {
        String name = SHORT_FLAGS.getOrDefault(flag, flag);
        return all().stream().filter(kind -> name.equals(kind.flag())).findFirst();
    }

    private static BindingKind of(Node entry) {
        return new BindingKind(
                Catalog.required(entry, "type"),
                List.of(Catalog.required(entry, "key").split("\\.")),
                Shape.valueOf(Catalog.required(entry, "shape").toUpperCase(Locale.ROOT)),
                entry.string("name").orElse(null),
                entry.string("resource").orElse(null),
                entry.string("id").map(Pattern::compile).orElse(null),
                Catalog.flag(entry, "pages"),
                Catalog.strings(entry, "terraform"),
                entry.string("flag").orElse(null),
                Catalog.strings(entry, "words"));
    }
}
