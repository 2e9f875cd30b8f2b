/**
 * Compares how a project answers before and after its fixes, by running both. This is the only room that runs a project's code; it
 * does so with the user's own Node and Wrangler, in copies of the project, and only when the user asks for it.
 */
@NullMarked
package dev.pagelift.verify;

import org.jspecify.annotations.NullMarked;
