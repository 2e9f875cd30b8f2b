package dev.pagelift.hosting;

import dev.pagelift.snapshot.Span;
import org.jspecify.annotations.Nullable;

/**
 * A redirect, rewrite or fallback of another host.
 *
 * @param at what decides about its conversion: the part that has none, else its source
 * @param source as the host writes it
 * @param target as the host writes it, or null when it has none
 * @param status with which it answers; 200 for a rewrite
 * @param statusGiven whether the status is written down
 * @param yields whether the host serves a file that is there before it looks at the rule, which Cloudflare never does
 * @param restricts whether it keeps people out: a condition on roles
 */
public record RouteRule(
        Span at,
        String source,
        @Nullable String target,
        int status,
        boolean statusGiven,
        boolean yields,
        boolean restricts,
        Conversion conversion) {

    /** Whether a part of the source stands for anything. */
    public boolean isPattern() {
        return source.indexOf('*') >= 0 || source.indexOf(':') >= 0 || source.indexOf('(') >= 0;
    }
}
