/** What the configurations of other hosts say about requests, and what becomes of it on Cloudflare. */
@NullMarked
package dev.pagelift.hosting;

import org.jspecify.annotations.NullMarked;
