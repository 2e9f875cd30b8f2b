package dev.pagelift.script;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The members an expression reads one of another: {@code ctx.env?.["DB"]!} reads {@code env} and {@code DB} of {@code ctx}.
 *
 * @param base the innermost expression: a name, a call, or whatever else the first member is read of
 * @param keys the members in the order in which they are read; empty when the expression is no member access
 */
public record MemberChain(Node base, List<String> keys) {

    /** Members followed for one chain, so that asking every member of an endless chain stays cheap. */
    private static final int LONGEST = 100;

    static MemberChain of(Node expression) {
        Deque<String> keys = new ArrayDeque<>();
        Node node = expression.bare();
        while (true) {
            String key = Parts.memberKey(node);
            if (key.isEmpty() || keys.size() == LONGEST) {
                return new MemberChain(node, List.copyOf(keys));
            }
            keys.addFirst(key);
            node = node.firstChild().bare();
        }
    }

    /** The chain with dots, {@code context.env.DB}; empty when its base is not a name, {@code this} or {@code import.meta}. */
    public String dotted() {
        String name = base.is(Kind.META) ? metaName() : base.name();
        return keys.isEmpty() || name.isEmpty() ? name : name + "." + String.join(".", keys);
    }

    private String metaName() {
        return base.text().startsWith("new")
                ? "new.target"
                : "import." + base.firstChild().name();
    }

    /** The last member read; empty when there is none. */
    public String last() {
        return keys.isEmpty() ? "" : keys.get(keys.size() - 1);
    }

    /** Whether the last members read are these, in this order. */
    public boolean endsWith(String... members) {
        int from = keys.size() - members.length;
        return from >= 0 && keys.subList(from, keys.size()).equals(List.of(members));
    }
}
