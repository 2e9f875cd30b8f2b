/** Writing what was fixed into a folder that may change meanwhile. */
@NullMarked
package dev.pagelift.fix.apply;

import org.jspecify.annotations.NullMarked;
