package dev.pagelift.script;

import java.util.ArrayList;
import java.util.List;

/** What names are bound to: the identifiers in a target, and those that an assignment writes to. */
final class Targets {

    private Targets() {}

    /** The identifiers that a target declares, in the order of the text; keys and defaults in a pattern declare nothing. */
    static List<Node> names(Node target) {
        List<Node> names = new ArrayList<>();
        target.walk(node -> enter(node, names));
        return names;
    }

    private static boolean enter(Node node, List<Node> names) {
        switch (node.kind()) {
            case IDENTIFIER -> {
                if (!isDefault(node)) {
                    names.add(node);
                }
                return false;
            }
            case OBJECT_PATTERN, ARRAY_PATTERN, PROPERTY, SHORTHAND, DEFAULTED, REST -> {
                return !isDefault(node);
            }
            default -> {
                return false;
            }
        }
    }

    /** Whether this is the value that a target gets when there is no other. */
    private static boolean isDefault(Node node) {
        return node.parent().initializer().equals(node);
    }

    /** Whether a property takes a value apart instead of making one. */
    static boolean isInPattern(Node property) {
        Node around = property.parent();
        return around.is(Kind.OBJECT_PATTERN) || around.is(Kind.OBJECT) && isWritten(around);
    }

    /** Whether an assignment, an update or the head of a loop writes to an expression; a declaration writes to none. */
    static boolean isWritten(Node expression) {
        Node node = expression;
        while (true) {
            Node parent = node.parent();
            boolean first = parent.firstChild().equals(node);
            switch (parent.kind()) {
                case ASSIGNMENT, FOR_IN, FOR_OF, UPDATE -> {
                    return first;
                }
                case PROPERTY -> {
                    if (first) {
                        return false;
                    }
                    node = parent.parent();
                }
                case SHORTHAND -> {
                    if (!first) {
                        return false;
                    }
                    node = parent.parent();
                }
                case SPREAD -> node = parent.parent();
                case ARRAY, PARENTHESIZED, NON_NULL, AS, SATISFIES -> node = parent;
                default -> {
                    return false;
                }
            }
        }
    }
}
