package dev.pagelift.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.List;

/** What holds for the tree of any text whatever. */
public final class SoundTree {

    private SoundTree() {}

    public static void check(Script script, Dialect dialect) {
        int length = script.text().length();
        assertTrue(script.root().start() >= 0 && script.root().end() <= length, "the program is in the text");
        for (int i = 1; i < script.tree.nexts[0]; i++) {
            checkNode(new Node(script, i));
        }
        script.problems().forEach(problem -> checkSpan(problem.at(), length));
        script.givenUp().forEach(stretch -> checkSpan(stretch.at(), length));
        script.comments().forEach(comment -> checkSpan(comment.at(), length));
        if (script.problems().isEmpty() && script.givenUp().isEmpty() && !meansMoreAsModule(script.text())) {
            script.root().children().forEach(statement -> checkSlice(statement, dialect));
        }
    }

    /** In a module these are operators; the statement alone may no longer be one. */
    private static boolean meansMoreAsModule(String text) {
        return text.contains("<!--") || text.contains("-->");
    }

    private static void checkNode(Node node) {
        Node parent = node.parent();
        assertTrue(
                node.start() <= node.end() && parent.start() <= node.start() && node.end() <= parent.end(),
                () -> node + " is not inside " + parent);
        Node next = node.nextSibling();
        assertTrue(!next.exists() || node.end() <= next.start(), () -> node + " reaches into " + next);
    }

    private static void checkSpan(Span span, int length) {
        assertTrue(0 <= span.start() && span.start() <= span.end() && span.end() <= length, span::toString);
    }

    /** A statement that is cut out of a valid program reads the same. */
    private static void checkSlice(Node statement, Dialect dialect) {
        Script alone = Script.parse(statement.text(), dialect);
        assertEquals(shape(statement), shape(alone.root().firstChild()), statement::text);
    }

    private static List<String> shape(Node root) {
        List<String> shape = new ArrayList<>();
        root.walk(node ->
                shape.add(node.kind() + " " + (node.start() - root.start()) + " " + (node.end() - root.start())));
        return shape;
    }
}
