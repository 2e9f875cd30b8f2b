package dev.pagelift.rule;

/** How often a rule is right when it fires, the surest first. */
public enum Precision {
    VERY_HIGH,
    HIGH,
    MEDIUM,
    LOW
}
