/** Finds what packages a repository asks for, in which versions they are installed, and with what. */
@NullMarked
package dev.pagelift.detect.packages;

import org.jspecify.annotations.NullMarked;
