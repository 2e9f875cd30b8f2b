/** The ordered way from here to Workers. */
@NullMarked
package dev.pagelift.plan;

import org.jspecify.annotations.NullMarked;
