package dev.pagelift.syntax;

import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Node.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Terraform's configuration language, as far as plain values go. What must be worked out (references, conditions, {@code for})
 * becomes a value of kind NULL with the stretch of text that holds it. What is not the language is passed over.
 */
public final class Hcl {

    /**
     * A block such as {@code resource "type" "name" { … }}.
     *
     * @param span its words, up to the brace
     * @param whole with its body
     */
    public record Block(
            String type,
            List<String> labels,
            Span span,
            Span whole,
            Map<String, Member> attributes,
            List<Block> blocks) {

        /** The blocks of a type in this one. */
        public List<Block> blocks(String wanted) {
            return blocks.stream().filter(block -> block.type.equals(wanted)).toList();
        }
    }

    private static final int DEEPEST = 100;

    private final HclText text;

    private Hcl(String text) {
        this.text = new HclText(text);
    }

    /** The blocks of a file, in order. */
    public static List<Block> parse(String text) {
        return new Hcl(text).body(0).blocks();
    }

    /** Up to the closing brace, or the end. */
    private Block body(int depth) {
        Map<String, Member> attributes = new LinkedHashMap<>();
        List<Block> blocks = new ArrayList<>();
        for (text.skipBlank(); !text.isAtEnd() && !(text.takes('}') && depth > 0); text.skipBlank()) {
            Span name = text.word();
            if (name == null) {
                text.skipOne();
                continue;
            }
            text.skipSpaces();
            if (text.takes('=')) {
                String key = name.of(text.all());
                attributes.putIfAbsent(key, new Member(key, name, value(depth + 1)));
            } else {
                Block block = block(name, depth + 1);
                if (block != null) {
                    blocks.add(block);
                }
            }
        }
        return new Block("", List.of(), Span.START_OF_FILE, Span.START_OF_FILE, attributes, blocks);
    }

    /** Null when no brace follows the words. */
    private @Nullable Block block(Span type, int depth) {
        List<String> labels = new ArrayList<>();
        int end = type.end();
        for (Span label = text.wordOrString(); label != null; label = text.wordOrString()) {
            labels.add(unquoted(label));
            end = label.end();
            text.skipSpaces();
        }
        if (!text.takes('{')) {
            return null;
        }
        if (depth > DEEPEST) {
            text.skipBrackets();
            return null;
        }
        Block inner = body(depth);
        return new Block(
                type.of(text.all()),
                labels,
                new Span(type.start(), end),
                new Span(type.start(), text.offset()),
                inner.attributes(),
                inner.blocks());
    }

    private String unquoted(Span span) {
        String written = span.of(text.all());
        return written.startsWith("\"") ? written.substring(1, Math.max(1, written.length() - 1)) : written;
    }

    private Node value(int depth) {
        text.skipSpaces();
        int start = text.offset();
        if (depth <= DEEPEST && text.takes('[')) {
            return orExpression(list(start, depth), start);
        }
        if (depth <= DEEPEST && text.takes('{')) {
            return orExpression(object(start, depth), start);
        }
        Span string = text.string();
        if (string != null) {
            return orExpression(Node.scalar(Node.Kind.STRING, unquoted(string), string), start);
        }
        Span word = text.word();
        Node literal = word == null ? null : literal(word);
        return literal == null ? expression(start) : orExpression(literal, start);
    }

    private @Nullable Node literal(Span word) {
        String written = word.of(text.all());
        if (written.equals("true") || written.equals("false")) {
            return Node.scalar(Node.Kind.BOOLEAN, written.equals("true"), word);
        }
        return Character.isDigit(written.charAt(0)) ? Node.scalar(Node.Kind.NUMBER, written, word) : null;
    }

    /** A value that something follows on its line is a part of an expression. */
    private Node orExpression(Node value, int start) {
        text.skipSpaces();
        return text.isAtEndOfValue() ? value : expression(start);
    }

    private Node expression(int start) {
        text.skipExpression();
        return Node.scalar(Node.Kind.NULL, null, new Span(start, text.offset()));
    }

    private Node list(int start, int depth) {
        List<Node> items = new ArrayList<>();
        for (text.skipBlank(); !text.isAtEnd() && !text.takes(']'); text.skipBlank()) {
            int before = text.offset();
            items.add(value(depth + 1));
            text.skipBlank();
            if (!text.takes(',') && text.offset() == before) {
                text.skipOne();
            }
        }
        return Node.array(items, new Span(start, text.offset()));
    }

    private Node object(int start, int depth) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (text.skipBlank(); !text.isAtEnd() && !text.takes('}'); text.skipBlank()) {
            Span name = text.wordOrString();
            text.skipSpaces();
            if (name == null || !(text.takes('=') || text.takes(':'))) {
                text.skipExpression();
                if (!text.takes(',') && !text.isAt('}')) {
                    text.skipOne();
                }
                continue;
            }
            String key = unquoted(name);
            members.putIfAbsent(key, new Member(key, name, value(depth + 1)));
            text.skipSpaces();
            text.takes(',');
        }
        return Node.object(members, new Span(start, text.offset()));
    }
}
