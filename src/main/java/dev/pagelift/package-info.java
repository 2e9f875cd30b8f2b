/** Tells a site owner what must change for a site to run as a Cloudflare Worker with static assets. */
@NullMarked
package dev.pagelift;

import org.jspecify.annotations.NullMarked;
