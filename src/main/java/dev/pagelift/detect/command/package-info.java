/** What a repository runs: scripts, tasks and CI, and which of it publishes a site. */
@NullMarked
package dev.pagelift.detect.command;

import org.jspecify.annotations.NullMarked;
