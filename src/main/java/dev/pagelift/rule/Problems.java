package dev.pagelift.rule;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one rule file, up to a number nobody reads beyond. */
final class Problems {

    private static final int MAX = 100;

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, String sentence) {
        if (found.size() < MAX) {
            found.add(new Problem(file, line, sentence));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> sorted() {
        return found.stream().sorted().toList();
    }
}
