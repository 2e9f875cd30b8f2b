package dev.pagelift.cloudflare.assets;

import org.jspecify.annotations.Nullable;

/**
 * A URL in a rule file: a path, or {@code https://} with a host.
 * Source: validateURL in workers-sdk's workers-shared, wrangler 4.164.0.
 *
 * @param host null for a path alone
 * @param path as a browser writes it
 */
record RuleUrl(@Nullable String host, String path, String search, String hash) {

    private static final String SCHEME = "https://";

    /** Reads a URL; null when it is neither a path nor a whole URL with https. */
    static @Nullable RuleUrl of(String text) {
        String host = host(text);
        if (host != null) {
            int end = text.indexOf(host, SCHEME.length()) + host.length();
            String rest = text.startsWith("/", end) ? text.substring(end + 1) : text.substring(end);
            return of(host, UrlText.of(firstLine(rest)));
        }
        return text.startsWith("/") ? of(null, UrlText.of(text)) : null;
    }

    private static RuleUrl of(@Nullable String host, UrlText rest) {
        return new RuleUrl(host, rest.path(), rest.search(), rest.hash());
    }

    /** What stands between {@code https://}, be there more slashes, and the next slash; null when that is nothing. */
    static @Nullable String host(String text) {
        if (!text.startsWith(SCHEME)) {
            return null;
        }
        int start = SCHEME.length();
        while (text.startsWith("/", start)) {
            start++;
        }
        int slash = text.indexOf('/', start);
        String host = text.substring(start, slash < 0 ? text.length() : slash);
        return host.isEmpty() ? null : host;
    }

    private static String firstLine(String text) {
        int end = 0;
        while (end < text.length() && "\n\r\u2028\u2029".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }

    boolean hasPort() {
        if (host == null) {
            return false;
        }
        int digits = host.length();
        while (digits > 0 && host.charAt(digits - 1) >= '0' && host.charAt(digits - 1) <= '9') {
            digits--;
        }
        return digits < host.length() && digits > 0 && host.charAt(digits - 1) == ':';
    }

    /** Without query and fragment. */
    String place() {
        return host == null ? path : SCHEME + host + path;
    }

    @Override
    public String toString() {
        return place() + search + hash;
    }
}
