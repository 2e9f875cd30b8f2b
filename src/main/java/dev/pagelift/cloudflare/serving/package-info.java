/**
 * What would answer a URL, on either product, from files, rule files and configuration. {@link
 * dev.pagelift.cloudflare.serving.PagesSite} is a Pages project and {@link dev.pagelift.cloudflare.serving.WorkersSite} a Worker
 * with static assets; ServingIT asks both of Wrangler's development servers the same questions.
 */
@NullMarked
package dev.pagelift.cloudflare.serving;

import org.jspecify.annotations.NullMarked;
