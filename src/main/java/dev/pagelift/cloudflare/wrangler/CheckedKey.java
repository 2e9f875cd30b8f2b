package dev.pagelift.cloudflare.wrangler;

import dev.pagelift.syntax.Node.Member;
import org.jspecify.annotations.Nullable;

/**
 * A key of a configuration and what Wrangler makes of it.
 *
 * @param path with a dot for each table around it, the environment left out
 * @param replacement the key that says the same at another place or under another name, or null
 * @param reason what Wrangler does about it, in words such as {@code ignored since Wrangler 4.0.0}; empty for a known key
 * @param advice what to do, as a sentence without its full stop; empty for a known key
 */
public record CheckedKey(
        Member member,
        String path,
        KeyStatus status,
        @Nullable String replacement,
        String reason,
        String advice) {

    static CheckedKey known(Member member, String path) {
        return new CheckedKey(member, path, KeyStatus.KNOWN, null, "", "");
    }
}
