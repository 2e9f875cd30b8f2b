package dev.pagelift.report.html;

import dev.pagelift.report.Escape;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * HTML that grows element by element. Names of elements and attributes are ours; every text and every value of an attribute is
 * escaped here and nowhere else, so that nothing of a repository can become markup.
 */
public final class Html {

    /** Elements that end a line of the file, so that two reports can be compared. */
    private static final Set<String> BLOCKS = Set.of(
            "article",
            "dd",
            "details",
            "div",
            "dl",
            "fieldset",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "header",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "section",
            "table",
            "tbody",
            "thead",
            "tr",
            "ul");

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; an empty value is one that is only there
     */
    public Html open(String element, String... attributes) {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    /**
     * Opens what a wide table moves in on a narrow screen; the keyboard reaches it.
     *
     * @param name for those who hear the page; no other on the page has it
     */
    public Html openWide(String name) {
        return open("div", "class", "scroll", "role", "region", "aria-label", name, "tabindex", "0");
    }

    /** An element that has no content, such as {@code input}. */
    public Html empty(String element, String... attributes) {
        tag(element, attributes);
        return this;
    }

    private void tag(String element, String... attributes) {
        text.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]);
            if (!attributes[i + 1].isEmpty()) {
                text.append("=\"").append(escaped(attributes[i + 1])).append('"');
            }
        }
        text.append('>');
    }

    public Html text(String plain) {
        text.append(escaped(plain));
        return this;
    }

    /** A page that is printed to a log must be harmless there too. */
    private static String escaped(String plain) {
        return Escape.html(Escape.terminal(plain));
    }

    /** Closes the element that was opened last. */
    public Html close() {
        String element = open.pop();
        text.append("</").append(element).append('>');
        if (BLOCKS.contains(element)) {
            text.append('\n');
        }
        return this;
    }

    /** An element that holds nothing but text. */
    public Html leaf(String element, String plain, String... attributes) {
        return open(element, attributes).text(plain).close();
    }

    /**
     * Markup of ours, or of a library that escapes.
     *
     * @param markup whole elements
     */
    Html markup(String markup) {
        text.append(markup);
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return text.toString();
    }
}
