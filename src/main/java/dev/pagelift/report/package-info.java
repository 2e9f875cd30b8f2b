/** What people and machines read. */
@NullMarked
package dev.pagelift.report;

import org.jspecify.annotations.NullMarked;
