/** How Wrangler finds and reads its configuration. */
@NullMarked
package dev.pagelift.cloudflare.wrangler;

import org.jspecify.annotations.NullMarked;
