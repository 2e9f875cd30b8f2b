/** The command line. */
@NullMarked
package dev.pagelift.cli;

import org.jspecify.annotations.NullMarked;
