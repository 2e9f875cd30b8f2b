package dev.pagelift.script;

import java.util.ArrayList;
import java.util.List;

/** Finds the identifiers that a target binds. */
final class Bindings {

    private Bindings() {}

    /** All of them, in the order of the text; keys and defaults in a pattern bind nothing. */
    static List<Node> in(Node target) {
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
}
