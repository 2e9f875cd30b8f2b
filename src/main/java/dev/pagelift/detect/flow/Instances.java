package dev.pagelift.detect.flow;

import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;

/** What the instances of a class keep: read through {@code this} in its methods, and of whatever {@code new} makes. */
final class Instances {

    private final Flow flow;

    Instances(Flow flow) {
        this.flow = flow;
    }

    /** Every instance of a class has a value of some way. */
    void keeps(Place type, Way way, Followed what) {
        Node declaration = type.node();
        if (!declaration.kind().isClass()) {
            return;
        }
        for (Node self : declaration.descendants(Kind.THIS)) {
            if (around(self).equals(declaration)) {
                flow.value(type.at(self), way, what);
            }
        }
        made(type, way.under(Way.INSTANCE), what);
    }

    /** The class itself is a value too, under its name. */
    private void made(Place type, Way way, Followed what) {
        Node declaration = type.node();
        if (declaration.is(Kind.CLASS_EXPRESSION)) {
            flow.value(type, way, what);
        } else if (declaration.declaredName().exists()) {
            flow.target(type.at(declaration.declaredName()), way, what);
        } else {
            flow.exported(type, "default", way, what);
        }
    }

    /** A class extends one whose instances have a value. */
    void extended(Place type, Way way, Followed what) {
        if (way.startsWith(Way.INSTANCE)) {
            keeps(type, way.rest(), what);
        }
    }

    /** The class whose instance {@code this} is; does not exist in a function of its own and outside of classes. */
    static Node around(Node self) {
        for (Node node = self.parent(); node.exists(); node = node.parent()) {
            switch (node.kind()) {
                case FUNCTION_DECLARATION, FUNCTION_EXPRESSION -> {
                    return node.none();
                }
                case METHOD, FIELD -> {
                    Node type = node.parent().parent();
                    return type.kind().isClass() && !node.isStatic() ? type : type.none();
                }
                default -> {
                    // Arrows and blocks have no this of their own.
                }
            }
        }
        return self.none();
    }
}
