package dev.pagelift.syntax;

import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A way through a document, such as {@code env.production.kv_namespaces[0].binding}. Rules and fixes name places by route; only
 * the document turns it into a position.
 */
public final class Route {

    private final List<Object> steps;

    private Route(List<Object> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Steps that are keys, none of them parsed. */
    public static Route of(String... keys) {
        return new Route(List.of((Object[]) keys));
    }

    /** Reads the dotted form; a key that holds a dot or bracket is added with {@link #then(String)} instead. */
    public static Route parse(String text) {
        List<Object> steps = new ArrayList<>();
        for (String part : text.split("\\.")) {
            int bracket = part.indexOf('[');
            steps.add(bracket < 0 ? part : part.substring(0, bracket));
            while (bracket >= 0) {
                int close = part.indexOf(']', bracket);
                steps.add(Integer.parseInt(part.substring(bracket + 1, close)));
                bracket = part.indexOf('[', close);
            }
        }
        return new Route(steps);
    }

    public Route then(String key) {
        return with(key);
    }

    public Route then(int index) {
        return with(index);
    }

    /** The steps: a {@code String} for a key, an {@code Integer} for an element. */
    public List<Object> steps() {
        return steps;
    }

    /** The way without its last step. */
    public Route parent() {
        return new Route(steps.subList(0, steps.size() - 1));
    }

    /** The key this route ends with; an element has none. */
    public String key() {
        return (String) steps.get(steps.size() - 1);
    }

    private Route with(Object step) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Route(longer);
    }

    /** The value at the end of this route. */
    public Optional<Node> in(Node root) {
        Optional<Node> node = Optional.of(root);
        for (Object step : steps) {
            node = node.flatMap(n -> follow(n, step));
        }
        return node;
    }

    private static Optional<Node> follow(Node node, Object step) {
        if (step instanceof Integer index) {
            return index < node.items().size() ? Optional.of(node.items().get(index)) : Optional.empty();
        }
        return node.get((String) step);
    }

    Span spanIn(Node root) {
        Node node = root;
        Span span = root.span();
        for (Object step : steps) {
            Optional<Node> next = follow(node, step);
            if (next.isEmpty()) {
                return span;
            }
            span = step instanceof String key
                    ? node.member(key).map(Node.Member::keySpan).orElse(span)
                    : next.get().span();
            node = next.get();
        }
        return span;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Route route && route.steps.equals(steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer) {
                text.append('[').append(step).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step);
            }
        }
        return text.toString();
    }
}
