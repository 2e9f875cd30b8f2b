package dev.pagelift.syntax;

import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of a data file, the same for JSON, TOML and YAML, with the stretch of text that holds it.
 *
 * @param value the text of a STRING or DATE, the literal of a NUMBER, {@code Boolean} for a BOOLEAN, null otherwise
 * @param members the keys of an OBJECT in the order of the file; where a key stands twice the later one
 * @param items the elements of an ARRAY
 */
public record Node(Kind kind, @Nullable Object value, Span span, Map<String, Member> members, List<Node> items) {

    /** An object without keys, for what is not there. */
    public static final Node EMPTY = object(Map.of(), Span.START_OF_FILE);

    public enum Kind {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        BOOLEAN,
        /** A date or time without quotes, which only TOML has. */
        DATE,
        NULL
    }

    /** A key of an object and its value. */
    public record Member(String key, Span keySpan, Node value) {}

    static Node scalar(Kind kind, @Nullable Object value, Span span) {
        return new Node(kind, value, span, Map.of(), List.of());
    }

    static Node object(Map<String, Member> members, Span span) {
        return new Node(Kind.OBJECT, null, span, members, List.of());
    }

    static Node array(List<Node> items, Span span) {
        return new Node(Kind.ARRAY, null, span, Map.of(), items);
    }

    public Optional<Member> member(String key) {
        return Optional.ofNullable(members.get(key));
    }

    /** The value of a key; empty too when this is not an object. */
    public Optional<Node> get(String key) {
        return member(key).map(Member::value);
    }

    /** The value at the end of a path of keys. */
    public Optional<Node> get(String first, String... rest) {
        Optional<Node> node = get(first);
        for (String key : rest) {
            node = node.flatMap(n -> n.get(key));
        }
        return node;
    }

    /** The text, when this is a string. */
    public Optional<String> string() {
        return kind == Kind.STRING && value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The text of a key's value, when it is a string. */
    public Optional<String> string(String key) {
        return get(key).flatMap(Node::string);
    }

    /** The text of a string, number, boolean or date, as the file writes it. */
    public Optional<String> scalarText() {
        return value == null ? Optional.empty() : Optional.of(value.toString());
    }

    public boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    public boolean isObject() {
        return kind == Kind.OBJECT;
    }

    public boolean isArray() {
        return kind == Kind.ARRAY;
    }

    /** Whether both hold the same value, wherever and however they are written. */
    public boolean isSameAs(Node other) {
        if (kind != other.kind || !Objects.equals(value, other.value) || items.size() != other.items.size()) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).isSameAs(other.items.get(i))) {
                return false;
            }
        }
        return members.keySet().equals(other.members.keySet())
                && members.values().stream()
                        .allMatch(member -> other.get(member.key())
                                .map(member.value()::isSameAs)
                                .orElse(false));
    }

    /** The strings of an array, or a single string as a list of one; anything else is left out. */
    public List<String> strings() {
        if (!isArray()) {
            return kind == Kind.STRING && value instanceof String text ? List.of(text) : List.of();
        }
        List<String> strings = new ArrayList<>(items.size());
        for (Node item : items) {
            if (item.kind == Kind.STRING && item.value instanceof String text) {
                strings.add(text);
            }
        }
        return strings;
    }
}
