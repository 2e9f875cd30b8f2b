/** Reads JavaScript and TypeScript: a tolerant parser, its tree, and what names in it mean. */
@NullMarked
package dev.pagelift.script;

import org.jspecify.annotations.NullMarked;
