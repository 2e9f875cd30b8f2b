package dev.pagelift.script.value;

import dev.pagelift.script.Node;
import java.util.List;
import java.util.Optional;

/** Operators of expressions. */
final class Operations {

    private final Evaluator evaluator;

    Operations(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    ScriptValue binary(Node node) {
        return switch (node.operator()) {
            case "+" -> Texts.concatenate(node, left(node), right(node));
            case "||" -> or(node);
            case "??" -> coalesce(node);
            case "&&" -> and(node);
            case "===", "==" -> equal(node, true);
            case "!==", "!=" -> equal(node, false);
            default -> new Unknown(node, "it is computed with '" + node.operator() + "'");
        };
    }

    ScriptValue unary(Node node) {
        ScriptValue operand = evaluator.value(node.firstChild());
        return switch (node.operator()) {
            case "!" ->
                operand.truth()
                        .<ScriptValue>map(truth -> Constant.flag(node, !truth))
                        .orElseGet(() -> unknown(node, operand));
            case "void" -> Constant.absent(node);
            default -> unknown(node, operand);
        };
    }

    private ScriptValue left(Node node) {
        return evaluator.value(node.child(0));
    }

    private ScriptValue right(Node node) {
        return evaluator.value(node.child(1));
    }

    private ScriptValue or(Node node) {
        ScriptValue left = left(node);
        Optional<Boolean> truth = left.truth();
        if (truth.isPresent()) {
            return truth.get() ? left : right(node);
        }
        return Alternatives.of(node, List.of(left, right(node)));
    }

    private ScriptValue coalesce(Node node) {
        ScriptValue left = left(node);
        if (left.isAbsent()) {
            return right(node);
        }
        boolean mayBeAbsent = left.unknown().isPresent()
                || left.alternatives().stream()
                        .anyMatch(way -> way.isAbsent() || way.unknown().isPresent());
        return mayBeAbsent ? Alternatives.of(node, List.of(left, right(node))) : left;
    }

    private ScriptValue and(Node node) {
        ScriptValue left = left(node);
        Optional<Boolean> truth = left.truth();
        if (truth.isPresent()) {
            return truth.get() ? right(node) : left;
        }
        return Alternatives.of(node, List.of(Constant.absent(node), right(node)));
    }

    private ScriptValue equal(Node node, boolean wanted) {
        ScriptValue left = left(node);
        ScriptValue right = right(node);
        if (left instanceof Constant a && right instanceof Constant b) {
            return Constant.flag(node, a.isSameAs(b) == wanted);
        }
        return unknown(node, left.unknown().isPresent() ? left : right);
    }

    private static ScriptValue unknown(Node node, ScriptValue because) {
        return new Unknown(node, because.unknown().orElse("it is computed"));
    }
}
