package dev.pagelift.detect.flow;

import dev.pagelift.detect.module.ModuleGraph;
import dev.pagelift.detect.module.Traced;
import dev.pagelift.script.Kind;
import dev.pagelift.script.MemberChain;
import dev.pagelift.script.Node;
import dev.pagelift.script.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the functions that a call may run, in whatever module they are. */
final class Functions {

    /** Classes above one whose constructor or method is looked for. */
    private static final int HIGHEST = 5;

    private final ModuleGraph modules;
    private final Map<Place, List<Callee>> known = new LinkedHashMap<>();

    Functions(ModuleGraph modules) {
        this.modules = modules;
    }

    /**
     * A function that a call may run.
     *
     * @param bound how many arguments of the call come before those of the function, as for {@code f.call(self, …)}
     */
    record Callee(Place function, int bound) {}

    List<Callee> of(Place call) {
        List<Callee> callees = known.get(call);
        if (callees == null) {
            callees = find(call);
            known.put(call, callees);
        }
        return callees;
    }

    /** What the calls that have been asked about pass to a function, in the order in which they were. */
    List<Place> argumentsOf(Node function, int position) {
        List<Place> arguments = new ArrayList<>();
        known.forEach((call, callees) -> {
            for (Callee callee : callees) {
                Node argument = call.node().argument(position + callee.bound());
                if (callee.function().node().equals(function) && argument.exists()) {
                    arguments.add(call.at(argument));
                }
            }
        });
        return arguments;
    }

    private List<Callee> find(Place call) {
        Node callee = call.node().callee().bare();
        List<Callee> found = new ArrayList<>();
        if (callee.is(Kind.SUPER)) {
            superclasses(call.at(Instances.around(callee))).forEach(type -> member(type, "constructor", 0, 0, found));
            return found;
        }
        MemberChain chain = callee.chain();
        boolean through = chain.last().equals("call") || chain.last().equals("bind");
        Place function = call.at(through ? callee.firstChild() : callee);
        for (Traced traced : modules.origins(function.file(), function.node())) {
            add(traced, call.node().is(Kind.NEW), through ? 1 : 0, found);
        }
        return List.copyOf(found);
    }

    private void add(Traced traced, boolean instance, int bound, List<Callee> found) {
        Node root = traced.origin().root();
        List<String> keys = traced.origin().keys();
        Place place = new Place(traced.file(), root);
        if (root.kind().isFunction() && keys.isEmpty()) {
            found.add(new Callee(place, bound));
        } else if (root.kind().isClass() && keys.isEmpty() && instance) {
            member(place, "constructor", bound, 0, found);
        } else if (root.kind().isClass() && keys.size() == 1) {
            member(place, keys.get(0), bound, 0, found);
        } else if (root.is(Kind.THIS) && keys.size() == 1) {
            member(place.at(Instances.around(root)), keys.get(0), bound, 0, found);
        } else if (root.is(Kind.NEW) && keys.size() == 1) {
            classes(place.at(root.callee())).forEach(type -> member(type, keys.get(0), bound, 0, found));
        }
    }

    private List<Place> classes(Place expression) {
        List<Place> classes = new ArrayList<>();
        for (Traced traced : modules.origins(expression.file(), expression.node())) {
            Origin origin = traced.origin();
            if (origin.root().kind().isClass() && origin.keys().isEmpty()) {
                classes.add(new Place(traced.file(), origin.root()));
            }
        }
        return classes;
    }

    private List<Place> superclasses(Place type) {
        Node extended = type.node().child(Kind.EXTENDS).firstChild();
        return extended.exists() ? classes(type.at(extended)) : List.of();
    }

    /** A method of a class, or of the nearest class above it that has one. */
    private void member(Place type, String name, int bound, int height, List<Callee> found) {
        for (Node member : type.node().members()) {
            if (member.key().equals(name)) {
                Node value = member.value().bare();
                if (value.kind().isFunction()) {
                    found.add(new Callee(type.at(value), bound));
                    return;
                }
            }
        }
        if (height < HIGHEST) {
            superclasses(type).forEach(above -> member(above, name, bound, height + 1, found));
        }
    }
}
