package dev.pagelift.rule;

import java.util.List;
import java.util.Map;

/** Audits a repository that exists in memory only. */
@FunctionalInterface
public interface Audits {

    /**
     * Everything that all rules find.
     *
     * @param repository text by path from the root, {@code /} between segments
     */
    List<Found> audit(Map<String, String> repository);

    /**
     * A finding, as far as examples can tell.
     *
     * @param line from 1
     * @param column from 1, in UTF-16 code units
     */
    record Found(String rule, String path, int line, int column, String message) {

        String place() {
            return path + ":" + line + ":" + column;
        }
    }
}
