package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.List;

/**
 * How code shows that it has a binding of one kind; see {@code rules/catalog/binding-uses.toml}, which explains the words.
 *
 * @param type the kind
 * @param signs what only this kind has
 * @param members what this kind has, and others may have too
 * @param words parts of names that decide between kinds that fit
 */
public record BindingSigns(String type, List<String> signs, List<String> members, List<String> words) {

    private static final class Loaded {
        private static final List<BindingSigns> SIGNS = Catalog.tables("binding-uses", "use").stream()
                .map(BindingSigns::of)
                .toList();
    }

    public static List<BindingSigns> all() {
        return Loaded.SIGNS;
    }

    private static BindingSigns of(Node entry) {
        return new BindingSigns(
                Catalog.required(entry, "type"),
                Catalog.strings(entry, "signs"),
                Catalog.strings(entry, "members"),
                Catalog.strings(entry, "words"));
    }
}
