package dev.pagelift.syntax;

import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Tag.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the tags of a text one after the other, in time linear in its length. Comments hold no tags, and neither do elements of
 * raw text, {@code <script>} for instance.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#tokenization">HTML's tokenization</a>
 */
final class Tags {

    /** What braces mean. */
    enum Braces {
        /** Nothing, as in HTML and Vue. */
        PLAIN,
        /** JavaScript in the values of attributes, as in Astro, whose braces elsewhere hold markup too. */
        IN_ATTRIBUTES,
        /** JavaScript wherever they stand, as in Svelte. */
        EVERYWHERE
    }

    private static final Set<String> RAW = Set.of("script", "style", "textarea", "title");

    private final String text;
    private final Braces braces;
    private final Braced braced;
    private int at;

    Tags(String text, int start, Braces braces) {
        this.text = text;
        this.at = start;
        this.braces = braces;
        this.braced = new Braced(text);
    }

    /** The next tag; empty at the end of the text. */
    Optional<Tag> next() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{' && braces == Braces.EVERYWHERE) {
                at = braced.end(at);
            } else if (c != '<') {
                at++;
            } else if (text.startsWith("<!--", at)) {
                int end = text.indexOf("-->", at + 4);
                at = end < 0 ? text.length() : end + 3;
            } else if (opensTag(at)) {
                return Optional.of(tag());
            } else {
                at++;
            }
        }
        return Optional.empty();
    }

    private boolean opensTag(int less) {
        int name = text.startsWith("</", less) ? less + 2 : less + 1;
        return name < text.length() && isLetter(text.charAt(name));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private Tag tag() {
        int start = at;
        boolean closing = text.charAt(at + 1) == '/';
        at += closing ? 2 : 1;
        String name = nameUpTo("/> \t\r\n\f");
        List<Attribute> attributes = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != '>') {
            attribute().ifPresent(attributes::add);
        }
        boolean selfClosing = at > start && text.charAt(at - 1) == '/';
        at = Math.min(text.length(), at + 1);
        return new Tag(name, new Span(start, at), List.copyOf(attributes), closing, selfClosing);
    }

    private String nameUpTo(String ends) {
        int start = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    /** One attribute, or one character that belongs to none. */
    private Optional<Attribute> attribute() {
        char c = text.charAt(at);
        if (c == '/' || Character.isWhitespace(c)) {
            at++;
            return Optional.empty();
        }
        int start = at;
        if (c == '{' && braces != Braces.PLAIN) {
            at = braced.end(at);
            return Optional.empty();
        }
        at++;
        String name = c + nameUpTo("/>= \t\r\n\f");
        int afterName = at;
        skipBlanks();
        if (at < text.length() && text.charAt(at) == '=') {
            at++;
            skipBlanks();
            return Optional.of(value(name));
        }
        at = afterName;
        return Optional.of(new Attribute(name, "", new Span(start, afterName)));
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Attribute value(String name) {
        char c = at < text.length() ? text.charAt(at) : '>';
        int start = at + 1;
        if (c == '"' || c == '\'' || c == '`' && braces != Braces.PLAIN) {
            at = quoteEnd(c, start);
        } else if (c == '{' && braces != Braces.PLAIN) {
            at = Math.max(start, braced.end(at) - 1);
        } else {
            start = at;
            nameUpTo("> \t\r\n\f");
            return new Attribute(name, text.substring(start, at), new Span(start, at));
        }
        int end = Math.min(text.length(), at);
        at = Math.min(text.length(), at + 1);
        return new Attribute(name, text.substring(start, end), new Span(start, end));
    }

    /** Where a quote is closed. Svelte allows the same quotes within braces within quotes. */
    private int quoteEnd(char quote, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != quote) {
            boolean script = text.charAt(i) == '{' && braces == Braces.EVERYWHERE;
            i = script ? braced.end(i) : i + 1;
        }
        return i;
    }

    /** What a start tag is followed by, up to its end tag; everything in it is passed over. */
    Span content(Tag tag) {
        int end = at;
        while (end < text.length() && !closesAt(end, tag.name())) {
            int next = text.indexOf('<', end + 1);
            end = next < 0 ? text.length() : next;
        }
        Span content = new Span(at, end);
        at = end;
        return content;
    }

    private boolean closesAt(int offset, String name) {
        int after = offset + 2 + name.length();
        return text.startsWith("</", offset)
                && text.regionMatches(true, offset + 2, name, 0, name.length())
                && (after >= text.length() || "/> \t\r\n\f".indexOf(text.charAt(after)) >= 0);
    }

    static boolean holdsRawText(Tag tag) {
        return !tag.closing() && RAW.contains(tag.name().toLowerCase(Locale.ROOT));
    }
}
