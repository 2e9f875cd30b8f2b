package dev.pagelift.fix.data;

import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plain Java values and the nodes that hold them. */
final class Values {

    private Values() {}

    /** The value of a node; a number as the text that writes it, so that values compare as they are written. */
    static Object of(Node node) {
        return switch (node.kind()) {
            case OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                node.members().forEach((key, member) -> map.put(key, of(member.value())));
                yield map;
            }
            case ARRAY -> node.items().stream().map(Values::of).toList();
            case NUMBER -> new Literal(node.scalarText().orElse(""));
            case NULL -> new Literal("null");
            case STRING, DATE, BOOLEAN -> node.value() == null ? "" : node.value();
        };
    }

    /** A number or null as it is written. */
    record Literal(String text) {

        @Override
        public String toString() {
            return text;
        }
    }

    /** The form of a caller's value that {@link #of} gives for the same value in a file. */
    static Object normal(Object value) {
        if (value instanceof Number number) {
            return new Literal(number.toString());
        }
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(normal(item)));
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((key, member) -> members.put((String) key, normal(member)));
            return members;
        }
        return value;
    }

    /** A value but for what stands at one place in it; all of it where nothing does. */
    static Object without(Object value, List<Object> steps) {
        Object step = steps.get(0);
        List<Object> inner = steps.subList(1, steps.size());
        if (value instanceof Map<?, ?> map && step instanceof String) {
            Map<Object, Object> kept = new LinkedHashMap<>(map);
            kept.computeIfPresent(step, (key, held) -> inner.isEmpty() ? null : without(held, inner));
            return kept;
        }
        if (value instanceof List<?> list && step instanceof Integer index && index < list.size()) {
            List<Object> kept = new ArrayList<>(list);
            Object held = kept.remove((int) index);
            if (!inner.isEmpty()) {
                kept.add(index, without(held, inner));
            }
            return kept;
        }
        return value;
    }

    /** The value wrapped in an object for each key that is missing on the way to it. */
    static Object nested(List<Object> missing, Object value) {
        Object wrapped = value;
        for (int i = missing.size() - 1; i >= 0; i--) {
            wrapped = Map.of((String) missing.get(i), wrapped);
        }
        return wrapped;
    }

    /** As much of a route as can be followed. */
    static Route known(Node root, Route route) {
        Route known = Route.of();
        for (Object step : route.steps()) {
            Route next = step instanceof Integer index ? known.then(index) : known.then((String) step);
            if (next.in(root).isEmpty()) {
                return known;
            }
            known = next;
        }
        return known;
    }
}
