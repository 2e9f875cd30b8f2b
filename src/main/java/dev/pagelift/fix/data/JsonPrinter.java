package dev.pagelift.fix.data;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes values as JSON in the style of the file they are put into. */
record JsonPrinter(String lineBreak, String unit) {

    private static final int WIDEST = 80;

    /** A value as it is written somewhere, and the indentation of the line it stands on. */
    record Written(String text, String indentation) {}

    String inline(Object value) {
        if (value instanceof Written written) {
            return written.text();
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty()
                    ? "{}"
                    : map.entrySet().stream()
                            .map(entry -> string((String) entry.getKey()) + ": " + inline(entry.getValue()))
                            .collect(Collectors.joining(", ", "{ ", " }"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::inline).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? string(text) : value.toString();
    }

    /**
     * A value that may take several lines.
     *
     * @param indentation of the line on which it starts
     */
    String block(Object value, String indentation) {
        if (value instanceof Written written) {
            return written.text().replace(lineBreak + written.indentation(), lineBreak + indentation);
        }
        String inner = lineBreak + indentation + unit;
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            return map.entrySet().stream()
                    .map(entry -> inner + string((String) entry.getKey()) + ": "
                            + block(entry.getValue(), indentation + unit))
                    .collect(Collectors.joining(",", "{", lineBreak + indentation + "}"));
        }
        if (value instanceof List<?> list && !fits(list, indentation)) {
            return list.stream()
                    .map(item -> inner + block(item, indentation + unit))
                    .collect(Collectors.joining(",", "[", lineBreak + indentation + "]"));
        }
        return inline(value);
    }

    private boolean fits(List<?> list, String indentation) {
        return list.stream().noneMatch(item -> item instanceof Map || item instanceof Written)
                && indentation.length() + inline(list).length() <= WIDEST;
    }

    static String string(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
