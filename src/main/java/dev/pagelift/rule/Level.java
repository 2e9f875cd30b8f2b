package dev.pagelift.rule;

/** How bad it is when a rule fires, the worst first; constant per rule. */
public enum Level {
    /** A deploy fails, data or protection is lost, or code becomes public. */
    ERROR,
    /** Behaviour changes, or something removed or deprecated is relied on. */
    WARNING,
    /** An opportunity, or a fact worth knowing. */
    NOTE
}
