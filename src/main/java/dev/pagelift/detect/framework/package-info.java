/** Finds what sites are built with, and where the builds write. */
@NullMarked
package dev.pagelift.detect.framework;

import org.jspecify.annotations.NullMarked;
