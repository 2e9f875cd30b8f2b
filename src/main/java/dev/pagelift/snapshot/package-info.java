/** One repository at one moment: its files, text, lines and positions, within limits. */
@NullMarked
package dev.pagelift.snapshot;

import org.jspecify.annotations.NullMarked;
