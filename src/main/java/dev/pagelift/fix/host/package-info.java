/** Makes Workers with static assets of sites of files on other hosts. */
@NullMarked
package dev.pagelift.fix.host;

import org.jspecify.annotations.NullMarked;
