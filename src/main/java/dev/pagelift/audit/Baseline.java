package dev.pagelift.audit;

import dev.pagelift.syntax.Json;
import dev.pagelift.syntax.Node;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an earlier audit found, to tell what is new.
 *
 * @param name how a person calls it: a commit, a branch or a file
 */
public record Baseline(String name, List<Known> findings) {

    /**
     * A finding of that audit.
     *
     * @param lineText the line it was about, empty when it is not known
     */
    public record Known(String rule, String file, int line, String message, String lineText, String fingerprint) {}

    /** What an audit found and did not suppress. */
    public static Baseline of(String name, Audit audit) {
        return new Baseline(name, audit.findings().stream().map(Baseline::known).toList());
    }

    private static Known known(Finding finding) {
        return new Known(
                finding.rule().id(),
                finding.at().file().toString(),
                finding.at().line(),
                finding.message(),
                finding.line(),
                finding.fingerprint());
    }

    /** Reads what {@code -f json} or {@code -f sarif} wrote; empty when a text is neither, or was cut off. */
    public static Optional<Baseline> read(String name, String text) {
        Node root = text.stripTrailing().endsWith("}") ? Json.parse(text) : Node.EMPTY;
        if (root.get("findings").isPresent()) {
            return Optional.of(new Baseline(
                    name, items(root, "findings").map(Baseline::ours).toList()));
        }
        if (root.get("runs").isPresent()) {
            return Optional.of(new Baseline(
                    name,
                    items(root, "runs")
                            .flatMap(run -> items(run, "results"))
                            .filter(result -> result.get("suppressions").isEmpty())
                            .map(Baseline::sarif)
                            .toList()));
        }
        return Optional.empty();
    }

    private static Stream<Node> items(Node node, String key) {
        return node.get(key).map(Node::items).orElse(List.of()).stream();
    }

    private static Known ours(Node finding) {
        return new Known(
                text(finding, "rule"),
                text(finding, "file"),
                number(finding, "line"),
                text(finding, "message"),
                text(finding, "snippet"),
                text(finding, "fingerprint"));
    }

    private static Known sarif(Node result) {
        Node place = items(result, "locations")
                .findFirst()
                .flatMap(location -> location.get("physicalLocation"))
                .orElse(Node.EMPTY);
        Node region = place.get("region").orElse(Node.EMPTY);
        return new Known(
                text(result, "ruleId"),
                decoded(place.get("artifactLocation")
                        .orElse(Node.EMPTY)
                        .string("uri")
                        .orElse("")),
                number(region, "startLine"),
                text(result, "message", "text"),
                text(region, "snippet", "text"),
                text(result, "partialFingerprints", "pagelift/v1"));
    }

    /** Undoes the encoding of URIs, in which a plus is a plus. */
    private static String decoded(String uri) {
        try {
            return URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return uri;
        }
    }

    private static String text(Node node, String first, String... rest) {
        return node.get(first, rest).flatMap(Node::string).orElse("");
    }

    private static int number(Node node, String key) {
        String text = node.get(key).flatMap(Node::scalarText).orElse("");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
