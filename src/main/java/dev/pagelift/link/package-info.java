/** Joins facts with each other. */
@NullMarked
package dev.pagelift.link;

import org.jspecify.annotations.NullMarked;
