package dev.pagelift.rule;

import java.util.Comparator;

/**
 * Something wrong with a rule file, or with what its rule does to its examples.
 *
 * @param file the file's name within its folder
 * @param line from 1; 0 when it is about the file as a whole
 * @param sentence may go on below with a line of the file and a caret; it holds the file's own words, so escape it where it is
 *     printed
 */
public record Problem(String file, int line, String sentence) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::sentence);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + sentence;
    }
}
