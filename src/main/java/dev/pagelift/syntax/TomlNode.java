package dev.pagelift.syntax;

import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** What a table of the TOML library says, for tables that have been changed and have no places in a text any more. */
public final class TomlNode {

    private TomlNode() {}

    public static Node of(TomlTable table) {
        Map<String, Node.Member> members = new LinkedHashMap<>();
        for (String key : table.keySet()) {
            Object value = table.get(List.of(key));
            if (value != null) {
                members.put(key, new Node.Member(key, Span.START_OF_FILE, node(value)));
            }
        }
        return Node.object(members, Span.START_OF_FILE);
    }

    private static Node node(Object value) {
        if (value instanceof TomlTable table) {
            return of(table);
        }
        if (value instanceof TomlArray array) {
            List<Node> items = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                items.add(node(array.get(i)));
            }
            return Node.array(items, Span.START_OF_FILE);
        }
        return Toml.scalar(value, Span.START_OF_FILE);
    }
}
