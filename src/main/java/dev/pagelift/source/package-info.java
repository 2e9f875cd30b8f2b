/** Where repositories come from: a folder, or a git object database without a checkout. */
@NullMarked
package dev.pagelift.source;

import org.jspecify.annotations.NullMarked;
