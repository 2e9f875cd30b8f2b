package dev.pagelift.rule.language;

/** What one evaluation looks at. */
record Scope(Record fact, Record site) {}
