/** Rules as data, and the small language of their conditions. */
@NullMarked
package dev.pagelift.rule;

import org.jspecify.annotations.NullMarked;
