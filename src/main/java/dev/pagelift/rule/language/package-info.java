/**
 * The small language rules are written in: conditions in a subset of CEL and message templates, both over the components of the
 * record that is judged. Whatever compiles is total: it gives an answer for every fact, in time linear in the fact's text.
 */
@NullMarked
package dev.pagelift.rule.language;

import org.jspecify.annotations.NullMarked;
