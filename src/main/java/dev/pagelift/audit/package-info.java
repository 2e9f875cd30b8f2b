/** The findings of one audit. */
@NullMarked
package dev.pagelift.audit;

import org.jspecify.annotations.NullMarked;
