package dev.pagelift.detect.command;

import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The combinations of values that a job runs with. */
final class Matrix {

    private static final int MOST = 24;

    private Matrix() {}

    /** Each combination by its names in expressions; one without names for a job without a matrix, or one that is computed. */
    static List<Map<String, String>> of(Node job) {
        Node matrix = job.get("strategy", "matrix").orElse(null);
        if (matrix == null || !matrix.isObject()) {
            return List.of(Map.of());
        }
        List<Map<String, String>> combinations = new ArrayList<>(List.of(new LinkedHashMap<>()));
        matrix.members().forEach((name, values) -> {
            if (!name.equals("include")
                    && !name.equals("exclude")
                    && values.value().isArray()) {
                multiply(combinations, "matrix." + name, values.value().items());
            }
        });
        include(combinations, matrix);
        return List.copyOf(combinations);
    }

    private static void multiply(List<Map<String, String>> combinations, String name, List<Node> values) {
        List<Map<String, String>> before = List.copyOf(combinations);
        combinations.clear();
        for (Map<String, String> combination : before) {
            for (Node value : values) {
                if (combinations.size() < MOST) {
                    Map<String, String> more = new LinkedHashMap<>(combination);
                    put(more, name, value);
                    combinations.add(more);
                }
            }
        }
    }

    private static void put(Map<String, String> combination, String name, Node value) {
        value.scalarText().ifPresent(text -> combination.put(name, text));
        value.members().forEach((key, member) -> put(combination, name + "." + key, member.value()));
    }

    /** An entry that agrees with combinations on what they name extends them; any other stands for itself. */
    private static void include(List<Map<String, String>> combinations, Node matrix) {
        List<Node> entries = matrix.get("include").map(Node::items).orElse(List.of());
        List<Map<String, String>> alone = new ArrayList<>();
        for (Node entry : entries) {
            Map<String, String> values = new LinkedHashMap<>();
            entry.members().forEach((key, member) -> put(values, "matrix." + key, member.value()));
            List<Map<String, String>> fitting = combinations.stream()
                    .filter(combination -> !combination.isEmpty() && agrees(combination, values))
                    .toList();
            fitting.forEach(combination -> combination.putAll(values));
            if (fitting.isEmpty()) {
                alone.add(values);
            }
        }
        combinations.removeIf(combination -> combination.isEmpty() && !alone.isEmpty());
        combinations.addAll(alone.subList(0, Math.min(alone.size(), MOST)));
    }

    private static boolean agrees(Map<String, String> combination, Map<String, String> values) {
        return combination.entrySet().stream()
                .allMatch(entry ->
                        values.getOrDefault(entry.getKey(), entry.getValue()).equals(entry.getValue()));
    }
}
