package dev.pagelift.rule.language;

/** What becomes of a text in the rule language: something that can be run, or the reason why not. */
public sealed interface Compiled permits Predicate, MessageTemplate, Refusal {}
