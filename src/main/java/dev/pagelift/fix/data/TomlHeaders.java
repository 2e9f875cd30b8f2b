package dev.pagelift.fix.data;

import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.tomlj.Toml;

/** The table headers of a TOML text: {@code [name]} and {@code [[name]]}. */
final class TomlHeaders {

    private final String text;
    private final Node root;
    /** Their names by where they start. */
    private final NavigableMap<Integer, List<String>> headers = new TreeMap<>();

    TomlHeaders(String text, Node root) {
        this.text = text;
        this.root = root;
        collect(root);
    }

    private void collect(Node table) {
        for (Node.Member member : table.members().values()) {
            add(member.keySpan().start());
            collect(member.value());
        }
        for (Node item : table.items()) {
            add(item.span().start());
            collect(item);
        }
    }

    private void add(int start) {
        if (start < text.length() && text.charAt(start) == '[' && Layout.startsLine(text, start)) {
            headers.put(start, Toml.parseDottedKey(nameSpan(start).of(text)));
        }
    }

    /** What stands between the brackets. */
    private Span nameSpan(int start) {
        int from = text.startsWith("[[", start) ? start + 2 : start + 1;
        int to = Layout.lineEnd(text, start);
        int hash = text.indexOf('#', from);
        int close = text.lastIndexOf(']', hash < 0 || hash > to ? to : hash);
        return new Span(from, text.charAt(close - 1) == ']' ? close - 1 : close);
    }

    /** Whether all that belongs to a key stands below headers whose names start with it. */
    boolean areAll(List<String> path) {
        Node at = root;
        for (String key : path) {
            Node.Member member = at.member(key).orElse(null);
            if (member == null) {
                return false;
            }
            at = member.value();
        }
        int members = 0;
        for (List<String> name : headers.values()) {
            members += startsWith(name, path) ? 1 : 0;
        }
        return members > 0 && isBelowHeaders(at, path);
    }

    private boolean isBelowHeaders(Node node, List<String> path) {
        if (node.isArray()) {
            return node.items().stream()
                    .allMatch(item -> headers.containsKey(item.span().start()));
        }
        return node.members().values().stream().allMatch(member -> {
            java.util.Map.Entry<Integer, List<String>> header =
                    headers.floorEntry(member.keySpan().start());
            return header != null && startsWith(header.getValue(), path);
        });
    }

    private static boolean startsWith(List<String> name, List<String> path) {
        return name.size() >= path.size() && name.subList(0, path.size()).equals(path);
    }

    /** The text with the start of the matching headers' names replaced. */
    String renamed(List<String> path, List<String> replacement) {
        StringBuilder changed = new StringBuilder(text);
        headers.descendingMap().forEach((start, name) -> {
            if (startsWith(name, path)) {
                List<String> renamed = new ArrayList<>(replacement);
                renamed.addAll(name.subList(path.size(), name.size()));
                Span span = nameSpan(start);
                changed.replace(span.start(), span.end(), Toml.joinKeyPath(renamed));
            }
        });
        return changed.toString();
    }

    /** The text without the matching headers and what stands below each up to the next header or to the comments above that. */
    String without(List<String> path) {
        StringBuilder changed = new StringBuilder(text);
        headers.descendingMap().forEach((start, name) -> {
            if (startsWith(name, path)) {
                Integer next = headers.higherKey(start);
                int from = Layout.lineStart(text, start);
                int to = next == null ? text.length() : commentsAbove(Layout.lineStart(text, next));
                changed.delete(from, Math.max(from, Math.min(to, changed.length())));
            }
        });
        return changed.toString();
    }

    /** The start of the lines directly above that hold only a comment. */
    private int commentsAbove(int lineStart) {
        int start = lineStart;
        while (start > 0) {
            int above = Layout.lineStart(text, start - 1);
            int content = Layout.skipBlanks(text, above);
            if (content >= text.length() || text.charAt(content) != '#') {
                break;
            }
            start = above;
        }
        return start;
    }
}
