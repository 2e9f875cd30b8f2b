/** What was found in a repository, as typed records with positions. */
@NullMarked
package dev.pagelift.fact;

import org.jspecify.annotations.NullMarked;
