package dev.pagelift.rule.language;

import dev.pagelift.rule.language.Syntax.Call;
import dev.pagelift.rule.language.Syntax.Items;
import dev.pagelift.rule.language.Syntax.Literal;
import dev.pagelift.rule.language.Syntax.Name;
import java.util.HashSet;
import java.util.Set;

/** Which fields a condition proves not to be null: what stands behind {@code x != null &&} may use {@code x}. */
final class Guards {

    private Guards() {}

    /** Paths that are not null whenever the condition's answer is {@code answer}. */
    static Set<String> present(Syntax condition, boolean answer) {
        Set<String> paths = new HashSet<>();
        collect(condition, answer, paths);
        return paths;
    }

    private static void collect(Syntax condition, boolean answer, Set<String> paths) {
        if (!(condition instanceof Call call)) {
            return;
        }
        switch (call.operator()) {
            case NOT -> collect(call.first(), !answer, paths);
            case AND -> collectAll(call, answer, paths);
            case OR -> collectAll(call, !answer, paths);
            case EQUAL -> collectCompared(call, answer, paths);
            case NOT_EQUAL -> collectCompared(call, !answer, paths);
            case IN -> collectListed(call, answer, paths);
            default -> {}
        }
    }

    private static void collectAll(Call call, boolean allKnown, Set<String> paths) {
        if (allKnown) {
            for (Syntax operand : call.operands()) {
                collect(operand, call.operator() == Operator.AND, paths);
            }
        }
    }

    /** Equal to something, or not equal to null. */
    private static void collectCompared(Call call, boolean equal, Set<String> paths) {
        if (call.second() instanceof Literal && equal == isValue(call.second())) {
            add(call.first(), paths);
        }
        if (call.first() instanceof Literal && equal == isValue(call.first())) {
            add(call.second(), paths);
        }
    }

    private static void collectListed(Call call, boolean listed, Set<String> paths) {
        if (listed
                && call.second() instanceof Items items
                && items.elements().stream().allMatch(Guards::isValue)) {
            add(call.first(), paths);
        }
    }

    private static boolean isValue(Syntax syntax) {
        return syntax instanceof Literal literal && literal.value() != null;
    }

    private static void add(Syntax syntax, Set<String> paths) {
        if (syntax instanceof Name name) {
            paths.add(name.dotted());
        }
    }
}
