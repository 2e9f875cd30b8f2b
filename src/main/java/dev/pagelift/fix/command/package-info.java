/** Changes commands and CI steps that deploy to Pages into those that deploy a Worker. */
@NullMarked
package dev.pagelift.fix.command;

import org.jspecify.annotations.NullMarked;
