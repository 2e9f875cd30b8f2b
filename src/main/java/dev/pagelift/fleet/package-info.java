/** Many repositories. */
@NullMarked
package dev.pagelift.fleet;

import org.jspecify.annotations.NullMarked;
