package dev.pagelift.syntax;

import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A data file that has been read.
 *
 * @param root an empty object when nothing could be read
 * @param problems what the format does not allow, in the order of the file; the rest was still read
 */
public record Document(SourceFile file, Node root, List<Problem> problems) {

    /** A place where the text breaks its format, and how, as one sentence. */
    public record Problem(Span span, String message) {}

    /** What stands for a file that could not be read at all. */
    static Document nothing(SourceFile file) {
        return new Document(file, Node.object(Map.of(), Span.START_OF_FILE), List.of());
    }

    public Location locate(Node node) {
        return file.locate(node.span());
    }

    /** The place of a key, where a person would put the cursor to change what it says. */
    public Location locate(Node.Member member) {
        return file.locate(member.keySpan());
    }

    public Optional<Node> at(String route) {
        return Route.parse(route).in(root);
    }

    /** The place of the key or element that a route ends at; the nearest thing above it that exists when it does not. */
    public Location locate(Route route) {
        return file.locate(route.spanIn(root));
    }
}
