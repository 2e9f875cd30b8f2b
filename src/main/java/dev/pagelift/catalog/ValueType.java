package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What the value of a configuration key can be. */
public enum ValueType {
    STRING,
    BOOLEAN,
    NUMBER,
    NULL,
    TABLE,
    TABLES,
    STRINGS,
    NUMBERS,
    LIST,
    ANY;

    /** Reads alternatives with a bar between, such as {@code boolean|strings}. */
    static Set<ValueType> parse(String alternatives) {
        Set<ValueType> types = EnumSet.noneOf(ValueType.class);
        for (String word : alternatives.split("\\|")) {
            types.add(valueOf(word.toUpperCase(Locale.ROOT)));
        }
        return types;
    }

    /** Whether a value is of one of some types; each element of a list may choose another. */
    public static boolean accepts(Set<ValueType> types, Node value) {
        return types.stream().anyMatch(type -> type.accepts(value))
                || value.isArray()
                        && !value.items().isEmpty()
                        && value.items().stream()
                                .allMatch(item -> types.stream().anyMatch(type -> type.acceptsElement(item)));
    }

    private boolean acceptsElement(Node item) {
        return switch (this) {
            case TABLES -> TABLE.accepts(item);
            case STRINGS -> STRING.accepts(item);
            case NUMBERS -> NUMBER.accepts(item);
            default -> false;
        };
    }

    /** Whether a value is of this type. An empty list is a list of anything. */
    boolean accepts(Node value) {
        return switch (this) {
            case STRING -> value.kind() == Node.Kind.STRING;
            case BOOLEAN -> value.kind() == Node.Kind.BOOLEAN;
            case NUMBER -> value.kind() == Node.Kind.NUMBER;
            case NULL -> value.kind() == Node.Kind.NULL;
            case TABLE -> value.isObject();
            case TABLES, STRINGS, NUMBERS ->
                value.isArray() && value.items().stream().allMatch(this::acceptsElement);
            case LIST -> value.isArray();
            case ANY -> true;
        };
    }

    /** In words: {@code a list of tables}. */
    @Override
    public String toString() {
        return switch (this) {
            case STRING -> "a string";
            case BOOLEAN -> "true or false";
            case NUMBER -> "a number";
            case NULL -> "null";
            case TABLE -> "a table";
            case TABLES -> "a list of tables";
            case STRINGS -> "a list of strings";
            case NUMBERS -> "a list of numbers";
            case LIST -> "a list";
            case ANY -> "anything";
        };
    }
}
