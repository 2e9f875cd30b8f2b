package dev.pagelift.rule.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expression can be. Values are {@code Boolean}, {@code Long}, {@code String}, {@code List} of these, {@code Record}, or
 * null.
 */
sealed interface Type {

    /** A value read from a record, in the form expressions work on. */
    Object plain(Object value);

    /** With its article, for messages. */
    String describe();

    enum Scalar implements Type {
        BOOL("a truth value"),
        INT("a number"),
        STRING("a string"),
        NULL("null"),
        /** The elements of an empty list. */
        ANY("anything");

        private final String description;

        Scalar(String description) {
            this.description = description;
        }

        @Override
        public Object plain(Object value) {
            return switch (this) {
                case INT -> ((Number) value).longValue();
                case STRING -> value.toString();
                default -> value;
            };
        }

        @Override
        public String describe() {
            return description;
        }
    }

    /** One of the constants of an enumeration, written in kebab-case. */
    record Choice(Class<?> enumeration) implements Type {

        @Override
        public Object plain(Object value) {
            return Kebab.of((Enum<?>) value);
        }

        List<String> words() {
            return Kebab.words(enumeration);
        }

        @Override
        public String describe() {
            return "one of '" + String.join("', '", words()) + "'";
        }
    }

    record ListOf(Type element) implements Type {

        @Override
        public Object plain(Object value) {
            List<Object> elements = new ArrayList<>();
            for (Object item : (Collection<?>) value) {
                elements.add(element.plain(item));
            }
            return elements;
        }

        @Override
        public String describe() {
            return "a list";
        }
    }

    record Struct(Class<? extends Record> record) implements Type {

        @Override
        public Object plain(Object value) {
            return value;
        }

        @Override
        public String describe() {
            return "a record";
        }
    }

    /** A Java type that rules have no use for. */
    record Opaque(String javaName) implements Type {

        @Override
        public Object plain(Object value) {
            throw new IllegalStateException("a rule reads a " + javaName);
        }

        @Override
        public String describe() {
            return "a " + javaName + ", which rules cannot read";
        }
    }

    /** The type of values that are of either type, or null when these do not go together. */
    static @Nullable Type join(Type left, Type right) {
        if (left instanceof ListOf some && right instanceof ListOf other) {
            Type element = join(some.element, other.element);
            return element == null ? null : new ListOf(element);
        }
        return right == Scalar.ANY || left.isSame(right) ? left : left == Scalar.ANY ? right : null;
    }

    /** Not {@code equals}: that of records takes ten milliseconds the first time. */
    private boolean isSame(Type other) {
        return this == other
                || this instanceof Choice choice
                        && other instanceof Choice same
                        && choice.enumeration == same.enumeration
                || this instanceof Struct struct && other instanceof Struct same && struct.record == same.record;
    }
}
