package dev.pagelift.detect.flow;

import dev.pagelift.script.Kind;
import dev.pagelift.script.MemberChain;
import dev.pagelift.script.Node;
import dev.pagelift.script.Variable;

/** Where a value goes that is bound to a name, taken apart by a pattern, or stored in a member. */
final class Targets {

    private final Flow flow;
    private final Instances instances;

    Targets(Flow flow, Instances instances) {
        this.flow = flow;
        this.instances = instances;
    }

    void follow(Place place, Way way, Followed what) {
        Node target = place.node().bare();
        switch (target.kind()) {
            case IDENTIFIER -> target.variable().ifPresent(variable -> variable(place, variable, way, what));
            case OBJECT_PATTERN, OBJECT -> pattern(place.at(target), way, what);
            case ARRAY_PATTERN, ARRAY -> element(place.at(target), way, what);
            case DEFAULTED -> flow.target(place.at(target.firstChild()), way, what);
            case MEMBER, INDEX -> stored(place.at(target), way, what);
            default -> {
                // Not something that can be bound.
            }
        }
    }

    private void variable(Place place, Variable variable, Way way, Followed what) {
        for (Node reference : variable.references()) {
            if (reference.is(Kind.IDENTIFIER) && !reference.isWritten()) {
                flow.value(place.at(reference), way, what);
            }
        }
        for (Node declaration : variable.declarations()) {
            exported(place.at(declaration), variable.name(), way, what);
        }
    }

    /** A name that is declared in an export statement is offered to other modules. */
    private void exported(Place declaration, String name, Way way, Followed what) {
        Node statement = declaration.node().parent();
        while (statement.is(Kind.PROPERTY)
                || statement.is(Kind.SHORTHAND)
                || statement.is(Kind.OBJECT_PATTERN)
                || statement.is(Kind.DECLARATOR)
                || statement.is(Kind.VARIABLES)
                || statement.is(Kind.FUNCTION_DECLARATION)
                || statement.is(Kind.CLASS_DECLARATION)) {
            statement = statement.parent();
        }
        if (statement.is(Kind.EXPORT)) {
            flow.exported(declaration, name, way, what);
        } else if (statement.is(Kind.EXPORT_DEFAULT)) {
            flow.exported(declaration, "default", way, what);
        }
    }

    private void pattern(Place pattern, Way way, Followed what) {
        if (way.isEnd()) {
            what.arrived(pattern, flow);
        }
        for (Node member : pattern.node().children()) {
            if (member.is(Kind.REST) || member.is(Kind.SPREAD)) {
                flow.target(pattern.at(member.firstChild()), way, what);
            } else if (way.startsWith(member.key())) {
                flow.target(pattern.at(member.value()), way.rest(), what);
            }
        }
    }

    private void element(Place pattern, Way way, Followed what) {
        int position = 0;
        for (Node element : pattern.node().children()) {
            if (way.startsWith(Integer.toString(position++))) {
                flow.target(pattern.at(element), way.rest(), what);
            }
        }
    }

    /** What is stored in a member is had by the object, wherever else in the script the object is named. */
    private void stored(Place member, Way way, Followed what) {
        MemberChain chain = member.node().chain();
        Place base = member.at(chain.base());
        Way ofBase = way.under(chain.keys());
        if (chain.keys().isEmpty()) {
            return;
        }
        if (chain.base().is(Kind.THIS)) {
            instances.keeps(member.at(Instances.around(chain.base())), ofBase, what);
        } else if (chain.dotted().startsWith("module.exports") || chain.dotted().startsWith("exports.")) {
            exportedMember(member, chain, way, what);
        } else if (chain.base().is(Kind.IDENTIFIER)) {
            flow.target(base, ofBase, what);
        }
    }

    private void exportedMember(Place member, MemberChain chain, Way way, Followed what) {
        String name = chain.last().equals("exports") ? "default" : chain.last();
        flow.exported(member, name, way, what);
        if (name.equals("default") && !way.isEnd()) {
            flow.exported(member, way.steps().get(0), way.rest(), what);
        }
    }
}
