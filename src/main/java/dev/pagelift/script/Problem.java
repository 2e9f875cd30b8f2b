package dev.pagelift.script;

import dev.pagelift.snapshot.Span;

/**
 * Something in the text that no grammar allows, or that was too much to read.
 *
 * @param at where; never longer than the token or the stretch it is about
 * @param message one sentence for a person
 */
public record Problem(Span at, String message) {}
