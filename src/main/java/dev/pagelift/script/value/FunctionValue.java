package dev.pagelift.script.value;

import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A function of the module. Build tools call the functions they are given, so a key of one is a key of what it returns. */
final class FunctionValue extends ScriptValue {

    private final Evaluator evaluator;

    FunctionValue(Node function, Evaluator evaluator) {
        super(function);
        this.evaluator = evaluator;
    }

    @Override
    public ScriptValue get(String key) {
        return called(List.of()).get(key);
    }

    @Override
    public List<ScriptValue> items() {
        return called(List.of()).items();
    }

    /** What the function returns for some arguments; the parameters left over get what the build gives them. */
    ScriptValue called(List<ScriptValue> arguments) {
        Evaluator inside = evaluator.with(bind(arguments));
        Node body = node().body();
        if (!body.is(Kind.BLOCK)) {
            return inside.value(body);
        }
        Returns returns = new Returns(inside);
        returns.of(body);
        return Alternatives.of(node(), returns.values);
    }

    private Map<Variable, ScriptValue> bind(List<ScriptValue> arguments) {
        Map<Variable, ScriptValue> bound = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            Node target = node().parameter(i).target();
            ScriptValue argument = arguments.get(i);
            if (target.is(Kind.IDENTIFIER)) {
                target.variable().ifPresent(variable -> bound.put(variable, argument));
            } else if (target.is(Kind.OBJECT_PATTERN)) {
                target.members().stream()
                        .filter(member -> member.value().is(Kind.IDENTIFIER))
                        .forEach(member -> member.value()
                                .variable()
                                .ifPresent(variable -> bound.put(variable, argument.get(member.key()))));
            }
        }
        return bound;
    }

    /** Collects what a body returns, by the conditions that are known. */
    private static final class Returns {

        private final Evaluator evaluator;
        private final List<ScriptValue> values = new ArrayList<>();

        Returns(Evaluator evaluator) {
            this.evaluator = evaluator;
        }

        /** Whether a statement ends the function in any case. */
        boolean of(Node statement) {
            return switch (statement.kind()) {
                case RETURN -> {
                    values.add(evaluator.value(statement.firstChild()));
                    yield true;
                }
                case THROW -> true;
                case IF -> ofCondition(statement);
                case BLOCK, TRY -> statement.children().stream().anyMatch(this::of);
                case SWITCH, CASE, FOR, FOR_OF, FOR_IN, WHILE, DO_WHILE -> {
                    statement.children().forEach(this::of);
                    yield false;
                }
                default -> false;
            };
        }

        private boolean ofCondition(Node condition) {
            Optional<Boolean> truth = evaluator.value(condition.child(0)).truth();
            if (truth.isPresent()) {
                return of(condition.child(truth.get() ? 1 : 2));
            }
            boolean first = of(condition.child(1));
            return of(condition.child(2)) && first;
        }
    }
}
