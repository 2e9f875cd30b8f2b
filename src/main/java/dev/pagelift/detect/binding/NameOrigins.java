package dev.pagelift.detect.binding;

import dev.pagelift.detect.flow.Flow;
import dev.pagelift.detect.flow.Place;
import dev.pagelift.detect.module.ModuleGraph;
import dev.pagelift.detect.module.Traced;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the names that a computed key may have: through constants, enumerations and fields of classes, and from the parameters of a
 * function back to what its calls pass.
 */
final class NameOrigins {

    /** Calls and fields gone back through for one key. */
    private static final int MOST_HOPS = 40;

    private final ModuleGraph modules;
    private final Flow flow;
    private final Set<Node> seen = new HashSet<>();
    private final Set<Place> names = new LinkedHashSet<>();
    private boolean others;

    private NameOrigins(ModuleGraph modules, Flow flow) {
        this.modules = modules;
        this.flow = flow;
    }

    /**
     * The names of a key.
     *
     * @param names the strings, where they are written
     * @param complete whether it can have no other name
     */
    record Names(List<Place> names, boolean complete) {}

    static Names of(ModuleGraph modules, Flow flow, Place key) {
        NameOrigins search = new NameOrigins(modules, flow);
        search.follow(key);
        return new Names(List.copyOf(search.names), !search.others);
    }

    private void follow(Place expression) {
        if (seen.size() >= MOST_HOPS || !seen.add(expression.node())) {
            others |= seen.size() >= MOST_HOPS;
            return;
        }
        for (Traced traced : modules.origins(expression.file(), expression.node())) {
            Place root = new Place(traced.file(), traced.origin().root());
            List<String> keys = traced.origin().keys();
            if (keys.isEmpty()) {
                value(root);
            } else if (keys.size() == 1 && root.node().is(Kind.THIS)) {
                field(root, keys.get(0));
            } else {
                others = true;
            }
        }
    }

    private void value(Place root) {
        Node node = root.node();
        if (node.string().isPresent()) {
            names.add(root);
        } else if (node.is(Kind.PARAMETER)) {
            parameter(root);
        } else if (!node.is(Kind.NULL)) {
            others = true;
        }
    }

    /** What the calls pass; the default has been followed already. */
    private void parameter(Place parameter) {
        Node function = parameter.node().enclosingFunction();
        int position = function.parameters().indexOf(parameter.node());
        List<Place> arguments = flow.argumentsOf(function, position);
        arguments.forEach(this::follow);
        others |= arguments.isEmpty();
    }

    /** What the class gives the field, wherever in it. */
    private void field(Place self, String key) {
        Optional<Node> type = Flow.classAround(self.node());
        boolean given = false;
        for (Node assignment :
                type.map(node -> node.descendants(Kind.ASSIGNMENT)).orElse(List.of())) {
            if (assignment.firstChild().reads("this." + key)) {
                follow(self.at(assignment.lastChild()));
                given = true;
            }
        }
        for (Node member : type.map(Node::members).orElse(List.of())) {
            if (member.key().equals(key) && member.value().exists()) {
                follow(self.at(member.value()));
                given = true;
            } else if (member.key().equals("constructor")) {
                given |= parameterProperty(self, member, key);
            }
        }
        others |= !given;
    }

    private boolean parameterProperty(Place self, Node constructor, String key) {
        for (Node parameter : constructor.parameters()) {
            if (Flow.isParameterProperty(parameter) && parameter.target().name().equals(key)) {
                parameter(self.at(parameter));
                return true;
            }
        }
        return false;
    }
}
