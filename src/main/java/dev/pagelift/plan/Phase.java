package dev.pagelift.plan;

import dev.pagelift.rule.Rule;
import java.util.Set;

/** The parts of a migration, in their order. What a rule is about is told by its first tag. */
public enum Phase {
    PREPARE(Set.of()),
    CONFIGURE(Set.of("config", "framework")),
    CODE(Set.of("bindings", "functions")),
    SERVE(Set.of("routing", "redirects", "headers", "assets", "security", "limits")),
    PUBLISH(Set.of("ci", "scripts")),
    SWITCH(Set.of());

    private final Set<String> tags;

    Phase(Set<String> tags) {
        this.tags = tags;
    }

    /** Where curing what a rule finds belongs; what has a tag that is no part is about serving. */
    static Phase of(Rule rule) {
        String first = rule.tags().isEmpty() ? "" : rule.tags().get(0);
        for (Phase phase : values()) {
            if (phase.tags.contains(first)) {
                return phase;
            }
        }
        return SERVE;
    }
}
