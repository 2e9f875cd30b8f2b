package dev.pagelift.hosting;

import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The headers of an {@code amplify.yml} or a {@code customHttp.yml}, for the repository or for each of its applications. Source: AWS
 * Amplify's guide to custom headers.
 */
final class AmplifyHeaders {

    private AmplifyHeaders() {}

    /** The applications of a repository that has several. */
    static List<Node> applications(Node root) {
        return root.get("applications").map(Node::items).orElse(List.of()).stream()
                .filter(application -> application.string("appRoot").isPresent())
                .toList();
    }

    static List<HeaderSet> headers(Node site) {
        List<HeaderSet> sets = new ArrayList<>();
        for (Node entry : site.get("customHeaders").map(Node::items).orElse(List.of())) {
            entry.member("pattern").ifPresent(pattern -> {
                String paths = pattern.value().string().orElse("");
                sets.add(new HeaderSet(pattern.keySpan(), paths, values(entry), conversion(paths)));
            });
        }
        return sets;
    }

    private static Map<String, String> values(Node entry) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Node header : entry.get("headers").map(Node::items).orElse(List.of())) {
            values.put(
                    header.string("key").orElse(""),
                    header.get("value").flatMap(Node::scalarText).orElse(""));
        }
        return values;
    }

    /** Any number of stars at a place stand for all that may be there, as one does on Cloudflare. */
    private static Conversion conversion(String pattern) {
        String path = pattern.replaceAll("\\*\\*/\\*|\\*\\*/|\\*\\*", "*").replaceAll("\\*{2,9}", "*");
        return NetlifyHeaders.conversion(path.startsWith("/") ? path : "/" + path);
    }
}
