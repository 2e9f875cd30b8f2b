package dev.pagelift.detect.flow;

import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;

/** Where the value of an expression goes: the expression around it says. */
final class Values {

    private final Flow flow;
    private final Calls calls;
    private final Instances instances;

    Values(Flow flow, Calls calls, Instances instances) {
        this.flow = flow;
        this.calls = calls;
        this.instances = instances;
    }

    void follow(Place place, Way way, Followed what) {
        Node node = place.node();
        if (way.isEnd()) {
            what.arrived(place, flow);
        }
        Node around = node.parent();
        boolean first = around.firstChild().equals(node);
        switch (around.kind()) {
            case PARENTHESIZED, NON_NULL, AS, SATISFIES, TYPE_ASSERTION, AWAIT, INSTANTIATION ->
                flow.value(place.at(around), way, what);
            case MEMBER, INDEX -> {
                if (first) {
                    member(place.at(around), way, what);
                }
            }
            case DECLARATOR, PARAMETER, DEFAULTED -> {
                if (around.initializer().equals(node)) {
                    flow.target(place.at(around.target()), way, what);
                }
            }
            case ASSIGNMENT -> assignment(place, around, way, what);
            case CONDITIONAL, BINARY, SEQUENCE -> {
                if (passes(around, node)) {
                    flow.value(place.at(around), way, what);
                }
            }
            case ARROW -> {
                if (around.body().equals(node)) {
                    calls.returned(place.at(around), way, what);
                }
            }
            case RETURN -> calls.returned(place.at(node.enclosingFunction()), way, what);
            case CALL, NEW -> {
                if (first) {
                    calls.callee(place.at(around), way, what);
                }
            }
            case ARGUMENTS -> calls.argument(place, way, what);
            default -> inDeclaration(place, around, way, what);
        }
    }

    private void inDeclaration(Place place, Node around, Way way, Followed what) {
        switch (around.kind()) {
            case PROPERTY, SHORTHAND -> property(place, around, way, what);
            case SPREAD -> {
                if (around.parent().is(Kind.OBJECT)) {
                    flow.value(place.at(around.parent()), way, what);
                }
            }
            case FIELD -> {
                if (around.value().equals(place.node())) {
                    instances.keeps(place.at(around.parent().parent()), way.under(around.key()), what);
                }
            }
            case EXTENDS -> instances.extended(place.at(around.parent()), way, what);
            case EXPORT_DEFAULT -> flow.exported(place, "default", way, what);
            case EXPORT_SPECIFIER -> {
                if (around.firstChild().equals(place.node())) {
                    flow.exported(
                            place,
                            around.lastChild()
                                    .string()
                                    .orElse(around.lastChild().name()),
                            way,
                            what);
                }
            }
            default -> {
                // The value goes no further: it is compared, thrown away or printed.
            }
        }
    }

    /** A promise that is waited for by a function gives the function what {@code await} would. */
    private void member(Place member, Way way, Followed what) {
        String key = member.node().chain().last();
        if (way.startsWith(key)) {
            flow.value(member, way.rest(), what);
        } else if (key.equals("then") && member.node().parent().is(Kind.CALL)) {
            Node then = member.node().parent().argument(0).bare();
            flow.target(member.at(then.parameter(0).target()), way, what);
        }
    }

    private void assignment(Place value, Node assignment, Way way, Followed what) {
        boolean right = assignment.lastChild().equals(value.node());
        boolean copies = switch (assignment.operator()) {
            case "=", "||=", "??=", "&&=" -> true;
            default -> false;
        };
        if (right && copies) {
            flow.target(value.at(assignment.firstChild()), way, what);
            flow.value(value.at(assignment), way, what);
        }
    }

    /** Whether an expression may have the value of one of its operands. */
    private static boolean passes(Node expression, Node operand) {
        boolean first = expression.firstChild().equals(operand);
        return switch (expression.kind()) {
            case CONDITIONAL -> !first;
            case SEQUENCE -> expression.lastChild().equals(operand);
            default ->
                switch (expression.operator()) {
                    case "||", "??" -> true;
                    case "&&" -> !first;
                    default -> false;
                };
        };
    }

    /** An object has the value under a key. In a pattern the value is a default. */
    private void property(Place place, Node property, Way way, Followed what) {
        Node node = place.node();
        if (property.parent().is(Kind.OBJECT_PATTERN)) {
            if (property.initializer().equals(node)) {
                flow.target(place.at(property.value()), way, what);
            }
        } else if (property.value().equals(node) && !property.key().isEmpty()) {
            flow.value(place.at(property.parent()), way.under(property.key()), what);
        }
    }
}
