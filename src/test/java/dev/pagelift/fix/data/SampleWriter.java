package dev.pagelift.fix.data;

import dev.pagelift.syntax.Format;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Writes a tree in one of the many ways people write it: with comments, blank lines, on one line or on several. */
final class SampleWriter {

    private final Format format;
    private final Random random;
    private final String lineBreak;
    private final String unit;
    private final boolean trailingComma;
    private int comment;

    SampleWriter(Format format, Random random) {
        this.format = format;
        this.random = random;
        this.lineBreak = random.nextInt(4) == 0 ? "\r\n" : "\n";
        this.unit = format == Format.JSON ? List.of("  ", "\t", "    ").get(random.nextInt(3)) : "  ";
        this.trailingComma = random.nextInt(4) == 0;
    }

    String write(Map<String, Object> tree) {
        return switch (format) {
            case JSON -> json(tree, "") + lineBreak;
            case TOML -> toml(tree);
            case YAML -> yaml(tree, "");
        };
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private String commentLine(String indentation, String sign) {
        return chance(3) ? indentation + sign + " top " + comment++ + lineBreak : "";
    }

    private String behind(String sign) {
        return chance(4) ? " " + sign + " behind " + comment++ : "";
    }

    private String json(Map<?, ?> tree, String indentation) {
        if (!indentation.isEmpty() && chance(3)) {
            return inline(tree, ": ");
        }
        StringBuilder text = new StringBuilder("{" + lineBreak);
        int left = tree.size();
        for (Map.Entry<?, ?> entry : tree.entrySet()) {
            left--;
            Object value = entry.getValue();
            text.append(commentLine(indentation + unit, "//"))
                    .append(indentation + unit)
                    .append(JsonPrinter.string((String) entry.getKey()))
                    .append(": ")
                    .append(value instanceof Map<?, ?> map ? json(map, indentation + unit) : inline(value, ": "))
                    .append(left > 0 || trailingComma ? "," : "")
                    .append(behind("//"))
                    .append(lineBreak);
        }
        return text.append(indentation).append('}').toString();
    }

    private String inline(Object value, String separator) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry ->
                            (separator.equals(": ") ? JsonPrinter.string((String) entry.getKey()) : entry.getKey())
                                    + separator
                                    + inline(entry.getValue(), separator))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> inline(item, separator)).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String string ? JsonPrinter.string(string) : value.toString();
    }

    private String toml(Map<String, Object> tree) {
        StringBuilder text = new StringBuilder();
        toml(tree, "", text);
        return text.toString();
    }

    private void toml(Map<?, ?> tree, String prefix, StringBuilder text) {
        for (Map.Entry<?, ?> entry : tree.entrySet()) {
            if (!(entry.getValue() instanceof Map) || isInline(entry.getValue())) {
                text.append(commentLine("", "#"))
                        .append(entry.getKey())
                        .append(" = ")
                        .append(inline(entry.getValue(), " = "))
                        .append(behind("#"))
                        .append(lineBreak);
            }
        }
        for (Map.Entry<?, ?> entry : tree.entrySet()) {
            if (entry.getValue() instanceof Map<?, ?> map && !isInline(map)) {
                String name = prefix + entry.getKey();
                text.append(chance(2) ? lineBreak : "")
                        .append(commentLine("", "#"))
                        .append("[" + name + "]")
                        .append(behind("#"))
                        .append(lineBreak);
                toml(map, name + ".", text);
            }
        }
    }

    /** Decided by the tree itself, so that both passes over it agree. */
    private static boolean isInline(Object value) {
        return value instanceof Map<?, ?> map
                && map.size() == 1
                && map.values().stream().noneMatch(Map.class::isInstance);
    }

    private String yaml(Map<?, ?> tree, String indentation) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<?, ?> entry : tree.entrySet()) {
            text.append(commentLine(indentation, "#"))
                    .append(indentation)
                    .append(entry.getKey())
                    .append(':');
            if (entry.getValue() instanceof Map<?, ?> map) {
                text.append(behind("#")).append(lineBreak).append(yaml(map, indentation + unit));
            } else {
                text.append(' ')
                        .append(inline(entry.getValue(), ": "))
                        .append(behind("#"))
                        .append(lineBreak);
            }
        }
        return text.toString();
    }
}
