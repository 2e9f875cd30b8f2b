package dev.pagelift.rule;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A small repository in a rule's documentation.
 *
 * @param name its heading
 * @param line where it starts in the rule file
 * @param fires whether the rule must give something for it
 * @param files text by path, sorted
 * @param expected exactly what the rule must give, when the example says so
 */
public record Example(
        String name, int line, boolean fires, Map<String, String> files, Optional<List<Expected>> expected) {

    public Example {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        expected = expected.map(List::copyOf);
    }

    /**
     * One finding that must be there.
     *
     * @param place path, line and column with colons between them
     * @param message null when any will do
     */
    public record Expected(int line, String place, @Nullable String message) {}
}
