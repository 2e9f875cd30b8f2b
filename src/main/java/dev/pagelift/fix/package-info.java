/** Edits that carry a finding out. */
@NullMarked
package dev.pagelift.fix;

import org.jspecify.annotations.NullMarked;
