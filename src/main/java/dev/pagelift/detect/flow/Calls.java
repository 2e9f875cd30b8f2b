package dev.pagelift.detect.flow;

import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.snapshot.Span;
import java.util.regex.Pattern;

/** What goes into functions and comes out of them. */
final class Calls {

    private static final Pattern PARAMETER_PROPERTY =
            Pattern.compile("(public|private|protected|readonly|override)\\b");

    private final Flow flow;
    private final Functions functions;
    private final Instances instances;

    Calls(Flow flow, Functions functions, Instances instances) {
        this.flow = flow;
        this.functions = functions;
        this.instances = instances;
    }

    /** Something followed is called, or an instance of it is made. */
    void callee(Place call, Way way, Followed what) {
        if (way.startsWith(call.node().is(Kind.NEW) ? Way.INSTANCE : Way.CALL)) {
            flow.value(call, way.rest(), what);
        } else if (way.startsWith(Way.BY_NAME)) {
            what.called(call, flow);
        }
    }

    /** A value is handed to whatever functions the callee may be. */
    void argument(Place argument, Way way, Followed what) {
        Node arguments = argument.node().parent();
        int position = arguments.children().indexOf(argument.node());
        for (Functions.Callee callee : functions.of(argument.at(arguments.parent()))) {
            int own = position - callee.bound();
            if (own >= 0) {
                parameter(callee.function().at(callee.function().node().parameter(own)), way, what);
            }
        }
    }

    /** A parameter gets a value, and with it the field that it may be as well. */
    void parameter(Place parameter, Way way, Followed what) {
        Node target = parameter.node().target();
        flow.target(parameter.at(target), way, what);
        if (isProperty(parameter.node())) {
            Place type = parameter.at(parameter.node().enclosing(Kind.CLASS_DECLARATION, Kind.CLASS_EXPRESSION));
            instances.keeps(type, way.under(target.name()), what);
        }
    }

    /** {@code constructor(private env: Env)} is a field as well. */
    static boolean isProperty(Node parameter) {
        Node target = parameter.target();
        return target.exists()
                && parameter.start() < target.start()
                && PARAMETER_PROPERTY
                        .matcher(new Span(parameter.start(), target.start())
                                .of(parameter.script().text()))
                        .find();
    }

    /** A function returns a value: calling it gives the value, under whatever name it goes. */
    void returned(Place function, Way way, Followed what) {
        Node node = function.node();
        Way called = way.under(Way.CALL);
        switch (node.kind()) {
            case FUNCTION_DECLARATION -> {
                if (node.declaredName().exists()) {
                    flow.target(function.at(node.declaredName()), called, what);
                } else {
                    flow.exported(function, "default", called, what);
                }
            }
            case FUNCTION_EXPRESSION, ARROW -> flow.value(function, called, what);
            case METHOD -> method(function, node.isGetter() ? way : called, what);
            default -> {
                // A return outside of any function.
            }
        }
    }

    private void method(Place method, Way way, Followed what) {
        Node holder = method.node().parent();
        Way under = way.under(method.node().key());
        if (holder.is(Kind.OBJECT)) {
            flow.value(method.at(holder), under, what);
        } else if (!method.node().isStatic()) {
            instances.keeps(method.at(holder.parent()), under, what);
        } else if (holder.parent().declaredName().exists()) {
            flow.target(method.at(holder.parent().declaredName()), under, what);
        }
    }
}
