package dev.pagelift.detect.binding;

import dev.pagelift.detect.flow.Place;
import dev.pagelift.detect.module.ModuleGraph;
import dev.pagelift.detect.module.Traced;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the functions that an expression stands for when it is handed to a framework: itself, the elements of an array, the members
 * of an object, and what is passed to another function that wraps it, in whatever module they are.
 */
final class HandlerFunctions {

    private static final int DEEPEST = 4;

    private final ModuleGraph modules;
    private final List<Place> found = new ArrayList<>();
    private final Set<Node> seen = new HashSet<>();

    private HandlerFunctions(ModuleGraph modules) {
        this.modules = modules;
    }

    static List<Place> of(ModuleGraph modules, Place expression) {
        HandlerFunctions search = new HandlerFunctions(modules);
        search.add(expression, 0);
        return search.found;
    }

    private void add(Place expression, int depth) {
        if (depth < DEEPEST && seen.add(expression.node())) {
            for (Traced traced : modules.origins(expression.file(), expression.node())) {
                if (traced.origin().keys().isEmpty()) {
                    addRoot(new Place(traced.file(), traced.origin().root()), depth);
                }
            }
        }
    }

    private void addRoot(Place root, int depth) {
        Node node = root.node();
        switch (node.kind()) {
            case FUNCTION_DECLARATION, FUNCTION_EXPRESSION, ARROW, METHOD -> found.add(root);
            case ARRAY -> node.children().forEach(element -> add(root.at(element), depth + 1));
            case OBJECT -> node.members().forEach(member -> addMember(root, member, depth));
            case CALL, NEW -> node.arguments().forEach(argument -> add(root.at(argument), depth + 1));
            default -> {
                // Nothing that can be called.
            }
        }
    }

    private void addMember(Place object, Node member, int depth) {
        if (member.is(Kind.METHOD)) {
            found.add(object.at(member));
        } else {
            add(object.at(member.value()), depth + 1);
        }
    }
}
