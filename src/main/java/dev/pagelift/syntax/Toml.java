package dev.pagelift.syntax;

import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** TOML. A line that is not TOML costs that line; the rest is read. */
final class Toml {

    /** In UTF-16 code units; the library makes an object of each character of a string. */
    private static final int LARGEST = 1 << 20;

    private static final Pattern PLACE = Pattern.compile("line (\\d{1,9}), column (\\d{1,9})");

    private final TomlText text;

    private Toml(TomlText text) {
        this.text = text;
    }

    static Node parse(String content, Problems problems) {
        if (content.length() > LARGEST) {
            problems.add(0, "This TOML is too large to read: it has more than " + LARGEST + " characters.");
            return Node.object(Map.of(), Span.START_OF_FILE);
        }
        Toml toml = new Toml(new TomlText(content));
        TomlParseResult result = org.tomlj.Toml.parse(toml.text.parsed());
        toml.report(result.errors(), problems);
        return Node.object(toml.members(result), new Span(toml.text.start(), toml.text.end()));
    }

    private Map<String, Node.Member> members(TomlTable table) {
        Map<String, Node.Member> members = new LinkedHashMap<>();
        for (String key : table.keySet()) {
            List<String> path = List.of(key);
            Object value = table.get(path);
            TomlPosition position = table.inputPositionOf(path);
            if (value != null && position != null) {
                int at = text.offset(position);
                members.put(key, new Node.Member(key, text.keySpan(at), keyed(value, at)));
            }
        }
        return members;
    }

    /** The value of the key or table header that starts at an offset. */
    private Node keyed(Object value, int keyStart) {
        Span inline = text.valueSpan(keyStart);
        if (inline != null && !isReachedByDottedKey(value, inline)) {
            return node(value, inline);
        }
        Span header = text.keySpan(keyStart);
        return value instanceof TomlArray array ? tables(array, header) : table((TomlTable) value, header);
    }

    /** In {@code a.b = 1} the table {@code a} has the position of the whole line, whose value is not its own. */
    private boolean isReachedByDottedKey(Object value, Span inline) {
        return value instanceof TomlTable && text.charAt(inline.start()) != '{'
                || value instanceof TomlTable table && startsBefore(table, inline);
    }

    private boolean startsBefore(TomlTable table, Span inline) {
        for (String key : table.keySet()) {
            TomlPosition position = table.inputPositionOf(List.of(key));
            return position != null && text.offset(position) < inline.start();
        }
        return false;
    }

    private Node table(TomlTable table, Span header) {
        Map<String, Node.Member> members = members(table);
        int end = header.end();
        for (Node.Member member : members.values()) {
            end = Math.max(end, member.value().span().end());
        }
        return Node.object(members, new Span(header.start(), end));
    }

    /** The elements of {@code [[name]]}, each with a header of its own. */
    private Node tables(TomlArray array, Span firstHeader) {
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            Span header = text.keySpan(text.offset(array.inputPositionOf(i)));
            items.add(table(array.getTable(i), header));
        }
        int end = items.isEmpty()
                ? firstHeader.end()
                : items.get(items.size() - 1).span().end();
        return Node.array(items, new Span(firstHeader.start(), Math.max(firstHeader.start(), end)));
    }

    private Node node(Object value, Span span) {
        if (value instanceof TomlTable table) {
            return Node.object(members(table), span);
        }
        if (value instanceof TomlArray array) {
            return Node.array(elements(array), span);
        }
        return scalar(value, span);
    }

    static Node scalar(Object value, Span span) {
        return Node.scalar(kind(value), value instanceof Boolean ? value : value.toString(), span);
    }

    private List<Node> elements(TomlArray array) {
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            items.add(node(array.get(i), text.spanAt(text.offset(array.inputPositionOf(i)))));
        }
        return items;
    }

    private static Node.Kind kind(Object value) {
        if (value instanceof Boolean) {
            return Node.Kind.BOOLEAN;
        }
        if (value instanceof Long || value instanceof Double) {
            return Node.Kind.NUMBER;
        }
        return value instanceof String ? Node.Kind.STRING : Node.Kind.DATE;
    }

    private void report(List<TomlParseError> errors, Problems problems) {
        for (TomlParseError error : errors) {
            String message = Problems.withoutText(String.valueOf(error.getMessage()), "Unexpected '", "', expected");
            problems.add(text.offset(error.position()), "This is not TOML: " + withTrueLines(message));
        }
    }

    /** Some messages point at another place, in the lines that the parser was given. */
    private String withTrueLines(String message) {
        return PLACE.matcher(message).replaceAll(place -> {
            int offset = text.offset(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
            return text.place(offset);
        });
    }
}
