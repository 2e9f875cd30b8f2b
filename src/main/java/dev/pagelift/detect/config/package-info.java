/** Wrangler configurations, and everything else that declares bindings. */
@NullMarked
package dev.pagelift.detect.config;

import org.jspecify.annotations.NullMarked;
