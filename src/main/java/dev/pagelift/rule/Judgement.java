package dev.pagelift.rule;

/** That a rule fires for a fact, and what it says. The message holds the repository's own words: escape it where it is printed. */
public record Judgement(Rule rule, String message) {}
