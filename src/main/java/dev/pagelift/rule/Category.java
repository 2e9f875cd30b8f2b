package dev.pagelift.rule;

/** Whether a migration needs what a rule asks for. */
public enum Category {
    /** Without it the site does not work, or not safely, after the move. */
    MANDATORY,
    /** An improvement. */
    OPTIONAL,
    /** Someone has to look whether it matters for this site. */
    POTENTIAL
}
