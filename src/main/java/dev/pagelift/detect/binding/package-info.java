/** Finds the bindings, variables and secrets that code reads: where the environment is handed over, and what is read of it. */
@NullMarked
package dev.pagelift.detect.binding;

import org.jspecify.annotations.NullMarked;
