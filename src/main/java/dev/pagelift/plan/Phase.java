package dev.pagelift.plan;

import dev.pagelift.rule.Rule;
import java.util.List;

/** The parts of a migration, in their order. What a rule is about is told by its first tag. */
public enum Phase {
    PREPARE(""),
    CONFIGURE("config framework"),
    CODE("bindings functions"),
    SERVE("routing redirects headers assets security limits"),
    PUBLISH("ci scripts"),
    SWITCH("");

    /** Separated by blanks. */
    private final String tags;

    Phase(String tags) {
        this.tags = tags;
    }

    /** Where curing what a rule finds belongs; what has a tag that is no part is about serving. */
    static Phase of(Rule rule) {
        String first = rule.tags().isEmpty() ? "" : rule.tags().get(0);
        for (Phase phase : values()) {
            if (!first.isEmpty() && List.of(phase.tags.split(" ")).contains(first)) {
                return phase;
            }
        }
        return SERVE;
    }
}
