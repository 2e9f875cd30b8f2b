package dev.pagelift.detect.config;

import dev.pagelift.script.Kind;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Node.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object literal of a script as the data that its text tells; what must be worked out is null. */
final class ScriptData {

    private static final int DEEPEST = 20;

    private ScriptData() {}

    static Node of(dev.pagelift.script.Node literal) {
        return of(literal.bare(), 0);
    }

    private static Node of(dev.pagelift.script.Node literal, int depth) {
        if (depth < DEEPEST && literal.is(Kind.OBJECT)) {
            Map<String, Member> members = new LinkedHashMap<>();
            for (dev.pagelift.script.Node member : literal.members()) {
                if (member.is(Kind.PROPERTY) && !member.key().isEmpty()) {
                    members.put(
                            member.key(),
                            new Member(
                                    member.key(),
                                    member.firstChild().span(),
                                    of(member.value().bare(), depth + 1)));
                }
            }
            return new Node(Node.Kind.OBJECT, null, literal.span(), members, List.of());
        }
        if (depth < DEEPEST && literal.is(Kind.ARRAY)) {
            return new Node(
                    Node.Kind.ARRAY,
                    null,
                    literal.span(),
                    Map.of(),
                    literal.children().stream()
                            .map(item -> of(item.bare(), depth + 1))
                            .toList());
        }
        return literal.string()
                .map(text -> new Node(Node.Kind.STRING, text, literal.span(), Map.of(), List.of()))
                .orElseGet(() -> new Node(Node.Kind.NULL, null, literal.span(), Map.of(), List.of()));
    }
}
