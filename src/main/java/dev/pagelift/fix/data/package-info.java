/** Data files whose values can be changed without touching the rest of their text. */
@NullMarked
package dev.pagelift.fix.data;

import org.jspecify.annotations.NullMarked;
