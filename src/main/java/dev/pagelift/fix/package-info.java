/** Edits: what a finding's named fix changes, shown as a patch or written to the files. */
@NullMarked
package dev.pagelift.fix;

import org.jspecify.annotations.NullMarked;
