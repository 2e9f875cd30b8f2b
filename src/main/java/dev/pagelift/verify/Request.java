package dev.pagelift.verify;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request that both servers get.
 *
 * @param path with its query, percent-encoded, as it is sent
 * @param headers in the order of their names
 * @param body empty for none
 * @param because what in the project it was derived from, in a few words
 */
public record Request(String method, String path, Map<String, String> headers, String body, String because) {

    private static final String MODE = "Sec-Fetch-Mode";

    public Request {
        headers = new TreeMap<>(headers);
    }

    static Request of(String method, String path, String because) {
        return new Request(method, path, Map.of(), "", because);
    }

    /** What a browser sends for a link that somebody has clicked. */
    static Request navigation(String path, String because) {
        return new Request("GET", path, Map.of("Accept", "text/html,*/*;q=0.8", MODE, "navigate"), "", because);
    }

    /** As a person would write it on one line. */
    public String line() {
        String kind = headers.containsKey(MODE) ? " (navigation)" : headers.isEmpty() ? "" : " with headers";
        return method + " " + path + kind;
    }

    boolean isSameAs(Request other) {
        return List.of(method, path, headers, body)
                .equals(List.of(other.method, other.path, other.headers, other.body));
    }
}
