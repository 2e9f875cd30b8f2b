/** Makes a Worker with static assets of a Pages project. Each step writes one part of it; together they are one fix. */
@NullMarked
package dev.pagelift.fix.worker;

import org.jspecify.annotations.NullMarked;
