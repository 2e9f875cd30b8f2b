/** Changes scripts: as little text as possible around what must change. */
@NullMarked
package dev.pagelift.fix.script;

import org.jspecify.annotations.NullMarked;
