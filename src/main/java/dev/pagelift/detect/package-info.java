/** Finds facts, one class per thing found. */
@NullMarked
package dev.pagelift.detect;

import org.jspecify.annotations.NullMarked;
