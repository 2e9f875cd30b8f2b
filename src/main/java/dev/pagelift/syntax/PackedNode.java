package dev.pagelift.syntax;

import dev.pagelift.snapshot.PackedTexts;
import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Data of our own in the form that is read fastest: as {@link PackedTexts}, without the places that a file would have. */
public final class PackedNode {

    private PackedNode() {}

    public static byte[] write(Node node) {
        PackedTexts.Writer out = new PackedTexts.Writer();
        write(node, out);
        return out.bytes();
    }

    private static void write(Node node, PackedTexts.Writer out) {
        // Of the formats only TOML has dates; whoever reads the data wants their text.
        out.text((node.kind() == Node.Kind.DATE ? Node.Kind.STRING : node.kind()).name());
        switch (node.kind()) {
            case OBJECT -> {
                out.number(node.members().size());
                node.members().forEach((key, member) -> write(member.value(), out.text(key)));
            }
            case ARRAY -> {
                out.number(node.items().size());
                node.items().forEach(item -> write(item, out));
            }
            default -> out.text(node.value() == null ? null : node.value().toString());
        }
    }

    public static Node read(byte[] bytes) {
        return read(new PackedTexts.Reader(bytes));
    }

    private static Node read(PackedTexts.Reader in) {
        Node.Kind kind = Node.Kind.valueOf(in.text());
        return switch (kind) {
            case OBJECT -> Node.object(members(in), Span.START_OF_FILE);
            case ARRAY -> Node.array(items(in), Span.START_OF_FILE);
            case BOOLEAN -> Node.scalar(kind, Boolean.valueOf(in.text()), Span.START_OF_FILE);
            default -> Node.scalar(kind, in.optional(), Span.START_OF_FILE);
        };
    }

    private static Map<String, Node.Member> members(PackedTexts.Reader in) {
        int size = in.number();
        Map<String, Node.Member> members = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String key = in.text();
            members.put(key, new Node.Member(key, Span.START_OF_FILE, read(in)));
        }
        return members;
    }

    private static List<Node> items(PackedTexts.Reader in) {
        int size = in.number();
        List<Node> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(read(in));
        }
        return items;
    }
}
