package dev.pagelift.syntax;

import dev.pagelift.snapshot.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A tag of HTML, or of the HTML in a Vue, Svelte or Astro component.
 *
 * @param name as written
 * @param at the whole tag, from {@code <} to {@code >}
 * @param closing whether it is an end tag
 * @param selfClosing whether it ends with {@code />}
 */
public record Tag(String name, Span at, List<Attribute> attributes, boolean closing, boolean selfClosing) {

    /**
     * An attribute of a tag.
     *
     * @param name as written
     * @param value what stands between the quotes or braces as written; empty when there is none
     * @param at the value without its quotes; of an attribute without a value, the name
     */
    public record Attribute(String name, String value, Span at) {}

    /** Whether it opens an element of that name in HTML, where case does not matter. */
    public boolean opens(String element) {
        return !closing && name.equalsIgnoreCase(element);
    }

    public boolean closes(String element) {
        return closing && name.equalsIgnoreCase(element);
    }

    /** The first attribute of a name, in whatever case. */
    public Optional<Attribute> attribute(String wanted) {
        return attributes.stream()
                .filter(attribute -> attribute.name.equalsIgnoreCase(wanted))
                .findFirst();
    }

    public boolean has(String attribute) {
        return attribute(attribute).isPresent();
    }

    /** The value of an attribute in lower case; empty when there is none. */
    String word(String attribute) {
        return attribute(attribute)
                .map(found -> found.value.strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
