/** Files among the static ones that Cloudflare obeys instead of serving them, and which files it publishes. */
@NullMarked
package dev.pagelift.cloudflare.assets;

import org.jspecify.annotations.NullMarked;
