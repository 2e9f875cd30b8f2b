package dev.pagelift.script.value;

import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import java.util.ArrayList;
import java.util.List;

/** An object literal, of which only what is asked for is evaluated. */
final class ObjectValue extends ScriptValue {

    private final Evaluator evaluator;

    ObjectValue(Node object, Evaluator evaluator) {
        super(object);
        this.evaluator = evaluator;
    }

    /** The last member that gives the key a value counts; a spread may or may not be one. */
    @Override
    public ScriptValue get(String key) {
        List<ScriptValue> ways = new ArrayList<>();
        List<Node> members = node().members();
        for (int i = members.size() - 1; i >= 0; i--) {
            Node member = members.get(i);
            if (member.is(Kind.SPREAD)) {
                ScriptValue spread = evaluator.value(member.firstChild()).get(key);
                spread.alternatives().stream().filter(way -> !way.isAbsent()).forEach(ways::add);
                if (isCertain(spread)) {
                    return Alternatives.of(node(), ways);
                }
            } else if (member.key().equals(key)) {
                ways.add(evaluator.value(member.value()));
                return Alternatives.of(node(), ways);
            }
        }
        ways.add(Constant.absent(node()));
        return Alternatives.of(node(), ways);
    }

    private static boolean isCertain(ScriptValue spread) {
        return spread.alternatives().stream()
                .noneMatch(way -> way.isAbsent() || way.unknown().isPresent());
    }
}
