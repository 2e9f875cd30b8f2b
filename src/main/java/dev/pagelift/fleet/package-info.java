/**
 * Many repositories. Each is audited in a worker process of its own memory, what is known of it is written to a journal, and the tables
 * and the dashboard are made from the journal alone.
 */
@NullMarked
package dev.pagelift.fleet;

import org.jspecify.annotations.NullMarked;
