package dev.pagelift.verify;

import org.jspecify.annotations.Nullable;

/**
 * Something in which two answers differ.
 *
 * @param part {@code status}, {@code body}, {@code exception}, or the name of a header
 * @param before a few words, or null when it has none
 * @param after a few words, or null when it has none
 */
public record Difference(
        String part, @Nullable String before, @Nullable String after) {

    @Override
    public String toString() {
        return part + ": " + shown(before) + " → " + shown(after);
    }

    private static String shown(@Nullable String value) {
        return value == null ? "none" : value;
    }
}
