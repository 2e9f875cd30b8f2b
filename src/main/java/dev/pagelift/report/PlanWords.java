package dev.pagelift.report;

import dev.pagelift.catalog.PlanText;
import dev.pagelift.plan.Phase;
import dev.pagelift.plan.Step;
import dev.pagelift.rule.language.Kebab;

/** The words of plans, the same in every form that is for people. */
public final class PlanWords {

    /** The heading of limits and prices, which are as old as the pages that say so. */
    public static final String COSTS = "Limits and cost, as of " + PlanText.read();

    private PlanWords() {}

    /** The heading of a part of a plan. */
    public static String heading(Phase phase) {
        return switch (phase) {
            case PREPARE -> "Before anything is merged";
            case CONFIGURE -> "Configuration";
            case CODE -> "Code";
            case SERVE -> "Routes, files and headers";
            case PUBLISH -> "Scripts and pipelines";
            case SWITCH -> "Switch over";
        };
    }

    /** Who does a step, what it takes, and what is at stake. */
    public static String effort(Step step) {
        String who = switch (step.cure()) {
            case COMMAND -> "made by a command";
            case REVIEW -> "made by a command, to be reviewed; effort " + step.effort();
            case HAND -> "effort " + step.effort();
        };
        return who + ", risk " + Kebab.of(step.risk()) + (step.isNeeded() ? "" : ", optional");
    }
}
