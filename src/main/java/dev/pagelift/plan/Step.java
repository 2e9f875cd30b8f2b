package dev.pagelift.plan;

import dev.pagelift.audit.Finding;
import java.util.List;

/**
 * One thing to do.
 *
 * @param id of the rule that asks for it, or of the standing step
 * @param why what happens otherwise, one or more sentences
 * @param how sentences; what to run is in single quotes
 * @param cure who does it
 * @param effort what is left for a person, on the scale of the rules
 * @param risk of leaving it out or doing it wrong
 * @param isNeeded whether the site does not work, or not safely, without it
 * @param evidence the findings that ask for it, none for a standing step
 * @param source the page to read
 */
public record Step(
        Phase phase,
        String id,
        String title,
        String why,
        String how,
        Cure cure,
        int effort,
        Risk risk,
        boolean isNeeded,
        List<Finding> evidence,
        String source) {

    /** What visitors may notice. */
    public enum Risk {
        /** Nothing, or what a command keeps as it was. */
        LOW,
        /** Something answers in another way. */
        MEDIUM,
        /** The site is down, or shows what it should not. */
        HIGH
    }

    /** Who does a step. */
    public enum Cure {
        /** A command makes edits that keep the site's answers. */
        COMMAND,
        /** A command makes edits that a person must review. */
        REVIEW,
        /** A person. */
        HAND
    }
}
