/** Finds what code takes from the platform it runs on. */
@NullMarked
package dev.pagelift.detect.platform;

import org.jspecify.annotations.NullMarked;
