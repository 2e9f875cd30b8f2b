/** Finds what programs beside a site do with Cloudflare from outside. */
@NullMarked
package dev.pagelift.detect.backend;

import org.jspecify.annotations.NullMarked;
