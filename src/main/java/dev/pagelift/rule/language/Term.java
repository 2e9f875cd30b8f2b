package dev.pagelift.rule.language;

import com.google.re2j.Pattern;
import dev.pagelift.rule.language.Shape.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An expression that is known to make sense: every value it gives is of its type, so that evaluating cannot fail. What takes only
 * values that are present has been checked never to meet null.
 */
sealed interface Term {

    Type type();

    @Nullable
    Object value(Scope scope);

    default boolean holds(Scope scope) {
        return Boolean.TRUE.equals(value(scope));
    }

    default String text(Scope scope) {
        return (String) Objects.requireNonNull(value(scope));
    }

    /** A term that is true or false. */
    sealed interface Condition extends Term {

        @Override
        default Type type() {
            return Type.Scalar.BOOL;
        }

        @Override
        default Object value(Scope scope) {
            return holds(scope);
        }

        @Override
        boolean holds(Scope scope);
    }

    record Constant(Type type, @Nullable Object value) implements Term {

        @Override
        public @Nullable Object value(Scope scope) {
            return value;
        }
    }

    /** The components to follow from the site or the fact; null as soon as one of them is. */
    record Field(String path, boolean ofSite, List<Component> steps) implements Term {

        Component last() {
            return steps.get(steps.size() - 1);
        }

        @Override
        public Type type() {
            return last().type();
        }

        @Override
        public @Nullable Object value(Scope scope) {
            Object value = ofSite ? scope.site() : scope.fact();
            for (Component step : steps) {
                if (value == null) {
                    return null;
                }
                value = step.read(value);
            }
            return value;
        }
    }

    record Items(Type type, List<Term> elements) implements Term {

        @Override
        public Object value(Scope scope) {
            List<@Nullable Object> values = new ArrayList<>();
            for (Term element : elements) {
                values.add(element.value(scope));
            }
            return values;
        }
    }

    record Choose(Type type, Term condition, Term yes, Term no) implements Term {

        @Override
        public @Nullable Object value(Scope scope) {
            return condition.holds(scope) ? yes.value(scope) : no.value(scope);
        }
    }

    record Size(Term measured) implements Term {

        @Override
        public Type type() {
            return Type.Scalar.INT;
        }

        /** The elements of a list, or the code points of a string. */
        @Override
        public Object value(Scope scope) {
            Object value = measured.value(scope);
            return value instanceof String text
                    ? (long) text.codePointCount(0, text.length())
                    : (long) ((List<?>) Objects.requireNonNull(value)).size();
        }
    }

    record Not(Term operand) implements Condition {

        @Override
        public boolean holds(Scope scope) {
            return !operand.holds(scope);
        }
    }

    /** Operands joined by {@code &&} when all must hold, by {@code ||} when one must. */
    record Joined(boolean all, List<Term> operands) implements Condition {

        @Override
        public boolean holds(Scope scope) {
            for (Term operand : operands) {
                if (operand.holds(scope) != all) {
                    return !all;
                }
            }
            return all;
        }
    }

    record Equal(Term left, Term right) implements Condition {

        @Override
        public boolean holds(Scope scope) {
            return Objects.equals(left.value(scope), right.value(scope));
        }
    }

    record Ordered(Operator operator, Term left, Term right) implements Condition {

        @Override
        public boolean holds(Scope scope) {
            int order = compare(left.value(scope), right.value(scope));
            return switch (operator) {
                case LESS -> order < 0;
                case LESS_EQUAL -> order <= 0;
                case GREATER -> order > 0;
                default -> order >= 0;
            };
        }

        private static int compare(@Nullable Object left, @Nullable Object right) {
            if (left instanceof Long number) {
                return number.compareTo((Long) Objects.requireNonNull(right));
            }
            if (left instanceof Boolean truth) {
                return truth.compareTo((Boolean) Objects.requireNonNull(right));
            }
            return ((String) Objects.requireNonNull(left)).compareTo((String) Objects.requireNonNull(right));
        }
    }

    record In(Term item, Term list) implements Condition {

        @Override
        public boolean holds(Scope scope) {
            return ((List<?>) Objects.requireNonNull(list.value(scope))).contains(item.value(scope));
        }
    }

    record Text(Operator operator, Term text, Term part) implements Condition {

        @Override
        public boolean holds(Scope scope) {
            return switch (operator) {
                case STARTS_WITH -> text.text(scope).startsWith(part.text(scope));
                case ENDS_WITH -> text.text(scope).endsWith(part.text(scope));
                default -> text.text(scope).contains(part.text(scope));
            };
        }
    }

    record Matches(Term text, Pattern pattern) implements Condition {

        @Override
        public boolean holds(Scope scope) {
            return pattern.matcher(text.text(scope)).find();
        }
    }
}
