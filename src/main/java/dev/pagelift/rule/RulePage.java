package dev.pagelift.rule;

/** A rule's documentation: what stands below its header. */
public record RulePage(String markdown) {}
