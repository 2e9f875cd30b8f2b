package dev.pagelift.fix;

import java.util.List;

/**
 * What to change because of a finding.
 *
 * @param name of the fixer, as rules write it
 * @param description what the edits do, as one sentence
 * @param edits sorted by file and place; those of one file do not touch each other
 * @param needs names of fixers whose fixes must be applied with this one or before it
 */
public record Fix(String name, String description, Safety safety, List<Edit> edits, List<String> needs) {

    public Fix {
        edits = List.copyOf(edits);
        needs = List.copyOf(needs);
    }
}
