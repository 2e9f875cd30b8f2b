package dev.pagelift.detect.binding;

import dev.pagelift.detect.flow.Flow;
import dev.pagelift.detect.flow.Followed;
import dev.pagelift.detect.flow.Place;
import dev.pagelift.detect.flow.Way;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import java.util.Objects;

/**
 * What was read of the environment, followed to see what it is: by the methods that are called on it, by what is done with their
 * results, and by the libraries it is passed to.
 */
final class BindingValue implements Followed {

    private final BindingUse use;

    /** The method whose result this is; empty for the binding itself. */
    private final String method;

    BindingValue(BindingUse use) {
        this(use, "");
    }

    private BindingValue(BindingUse use, String method) {
        this.use = use;
        this.method = method;
    }

    @Override
    public void arrived(Place place, Flow flow) {
        Node node = place.node();
        Node around = node.parent();
        if (around.is(Kind.MEMBER) && around.firstChild().equals(node)) {
            member(place, around, flow);
        } else if (around.is(Kind.ARGUMENTS) && method.isEmpty()) {
            passed(around.parent());
        } else if (around.is(Kind.TEMPLATE) && method.isEmpty()) {
            use.shows("text");
        }
    }

    private void member(Place place, Node member, Flow flow) {
        String key = member.chain().last();
        Node call = member.parent();
        boolean called = call.is(Kind.CALL) && call.firstChild().equals(member);
        if (!method.isEmpty()) {
            use.shows(method + "()." + key);
        } else if (called) {
            use.shows("." + key + "()");
            options(key, call);
            flow.value(new Place(place.file(), call), Way.END, new BindingValue(use, key));
        } else {
            use.shows("." + key);
        }
    }

    private void options(String key, Node call) {
        for (Node argument : call.arguments()) {
            argument.bare().members().forEach(option -> use.shows(key + "{" + option.key() + "}"));
            argument.bare().string().ifPresent(text -> string(key, text));
        }
        Node first = call.argument(0).bare();
        if (first.is(Kind.NEW)) {
            use.shows(key + "(new " + first.callee().bare().name() + ")");
        }
    }

    /** Only words that libraries know; a key or a query is nobody's business. */
    private void string(String key, String text) {
        switch (text) {
            case "json", "text", "stream", "arrayBuffer" -> use.shows(key + "(" + text + ")");
            default -> {
                if (text.startsWith("@cf/") || text.startsWith("@hf/")) {
                    use.shows(key + "(@cf)");
                }
            }
        }
    }

    private void passed(Node call) {
        call.callee()
                .origins()
                .forEach(
                        origin -> origin.module().ifPresent(module -> use.shows("to " + module + " " + origin.last())));
    }

    @Override
    public boolean crossesModules() {
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BindingValue value && value.use == use && value.method.equals(method);
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(use), method);
    }
}
