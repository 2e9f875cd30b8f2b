/** Traces of hosts other than Cloudflare, and what a site uses of them. */
@NullMarked
package dev.pagelift.detect.host;

import org.jspecify.annotations.NullMarked;
