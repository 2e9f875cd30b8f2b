package dev.pagelift.cloudflare.serving;

/**
 * A request, as far as it decides what answers it.
 *
 * @param method in capitals
 * @param path starts with a slash and is percent-encoded
 * @param search the query with its question mark, or empty
 * @param navigation whether a browser sends it to show a page ({@code Sec-Fetch-Mode: navigate})
 */
public record Request(String method, String host, String path, String search, boolean navigation) {

    /** A host that no rule names. */
    private static final String ANY_HOST = "localhost";

    /** What a program or a script of a page asks for. */
    public static Request get(String path) {
        return new Request("GET", ANY_HOST, path, "", false);
    }

    /** What a browser asks for when somebody follows a link. */
    public static Request navigate(String path) {
        return new Request("GET", ANY_HOST, path, "", true);
    }

    public Request with(String otherMethod) {
        return new Request(otherMethod, host, path, search, navigation);
    }

    boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }
}
