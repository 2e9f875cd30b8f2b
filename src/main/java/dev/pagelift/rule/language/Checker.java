package dev.pagelift.rule.language;

import dev.pagelift.rule.language.Syntax.Call;
import dev.pagelift.rule.language.Type.ListOf;
import dev.pagelift.rule.language.Type.Opaque;
import dev.pagelift.rule.language.Type.Scalar;
import dev.pagelift.rule.language.Type.Struct;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the fields an expression names and the types of all its parts, and refuses what CEL's checker refuses; beyond that, it
 * refuses what could fail when it runs: a null where a value is needed, and a pattern that is not known beforehand.
 */
final class Checker {

    private final FactType fact;

    Checker(FactType fact) {
        this.fact = fact;
    }

    /** The expression as a condition. */
    Term condition(Syntax syntax) {
        return truth(syntax, Set.of());
    }

    /** A term that may be null, which only {@code ==}, {@code !=} and the left of {@code in} can take. */
    private Term check(Syntax syntax, Set<String> present) {
        if (syntax instanceof Syntax.Literal literal) {
            return constant(literal);
        }
        if (syntax instanceof Syntax.Name name) {
            return fact.field(name, present);
        }
        return syntax instanceof Syntax.Items items ? items(items, present) : call((Call) syntax, present);
    }

    private static Term constant(Syntax.Literal literal) {
        Object value = literal.value();
        if (value == null) {
            return new Term.Constant(Scalar.NULL, null);
        }
        Scalar type = value instanceof String ? Scalar.STRING : value instanceof Long ? Scalar.INT : Scalar.BOOL;
        return new Term.Constant(type, value);
    }

    private Term items(Syntax.Items items, Set<String> present) {
        Type element = Scalar.ANY;
        List<Term> terms = new ArrayList<>();
        for (Syntax syntax : items.elements()) {
            Term term = value(syntax, present);
            Type joined = Type.join(element, term.type());
            if (joined == null) {
                throw new Refused(
                        syntax.offset(),
                        "A list holds one kind of value; this is " + term.type().describe() + " among "
                                + element.describe() + ".");
            }
            element = joined;
            terms.add(term);
        }
        return new Term.Items(new ListOf(element), terms);
    }

    private Term call(Call call, Set<String> present) {
        return switch (call.operator()) {
            case NOT -> new Term.Not(truth(call.first(), present));
            case AND, OR -> joined(call, present);
            case CHOOSE -> choose(call, present);
            case EQUAL -> equal(call, present);
            case NOT_EQUAL -> new Term.Not(equal(call, present));
            case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> ordered(call, present);
            case IN -> in(call, present);
            case SIZE -> size(call, present);
            case STARTS_WITH, ENDS_WITH, CONTAINS ->
                new Term.Text(call.operator(), string(call.first(), present), string(call.second(), present));
            case MATCHES -> matches(call, present);
        };
    }

    private Term truth(Syntax syntax, Set<String> present) {
        return value(syntax, Scalar.BOOL, present);
    }

    private Term string(Syntax syntax, Set<String> present) {
        return value(syntax, Scalar.STRING, present);
    }

    private Term value(Syntax syntax, Scalar wanted, Set<String> present) {
        Term term = value(syntax, present);
        if (term.type() != wanted) {
            String found = term.type().describe();
            throw new Refused(syntax.offset(), "This is " + found + "; " + wanted.describe() + " is needed here.");
        }
        return term;
    }

    /** A term that is not null where it stands. */
    private Term value(Syntax syntax, Set<String> present) {
        Term term = check(syntax, present);
        if (term.type() == Scalar.NULL) {
            throw new Refused(syntax.offset(), "null can only be compared, with == and !=.");
        }
        if (term instanceof Term.Field field) {
            fact.requirePresent(field.last(), field.path(), syntax.offset(), present);
        }
        return term;
    }

    /** Each operand may rely on what the ones before it have asked. */
    private Term joined(Call call, Set<String> present) {
        boolean all = call.operator() == Operator.AND;
        Set<String> known = new HashSet<>(present);
        List<Term> terms = new ArrayList<>();
        for (Syntax operand : call.operands()) {
            terms.add(truth(operand, known));
            known.addAll(Guards.present(operand, all));
        }
        return new Term.Joined(all, terms);
    }

    private Term choose(Call call, Set<String> present) {
        Syntax condition = call.first();
        Term asked = truth(condition, present);
        Term yes = value(call.second(), and(present, Guards.present(condition, true)));
        Term no = value(call.third(), and(present, Guards.present(condition, false)));
        return new Term.Choose(together(call, yes, no), asked, yes, no);
    }

    private static Set<String> and(Set<String> present, Set<String> more) {
        Set<String> both = new HashSet<>(present);
        both.addAll(more);
        return both;
    }

    private Term equal(Call call, Set<String> present) {
        Term left = check(call.first(), present);
        Term right = check(call.second(), present);
        if (left.type() == Scalar.NULL || right.type() == Scalar.NULL) {
            return comparedWithNull(call, left, right);
        }
        left = Words.beside(left, right.type(), call.first());
        right = Words.beside(right, left.type(), call.second());
        requireComparable(call, together(call, left, right));
        return new Term.Equal(left, right);
    }

    private static void requireComparable(Call call, Type type) {
        if (type instanceof Struct || type instanceof Opaque) {
            throw new Refused(call.offset(), "Records are compared field by field.");
        }
        if (type instanceof ListOf list) {
            requireComparable(call, list.element());
        }
    }

    private Term comparedWithNull(Call call, Term left, Term right) {
        Term other = left.type() == Scalar.NULL ? right : left;
        boolean never =
                other instanceof Term.Field field ? fact.isNeverNull(field.last()) : other.type() != Scalar.NULL;
        if (never) {
            Syntax compared = other == left ? call.first() : call.second();
            throw new Refused(compared.offset(), "This is " + other.type().describe() + " and never null.");
        }
        return new Term.Equal(left, right);
    }

    private Term ordered(Call call, Set<String> present) {
        Term left = value(call.first(), present);
        Term right = value(call.second(), present);
        if (!(together(call, left, right) instanceof Scalar)) {
            throw new Refused(
                    call.offset(), "There is no order to " + left.type().describe() + ".");
        }
        return new Term.Ordered(call.operator(), left, right);
    }

    private Term in(Call call, Set<String> present) {
        Term item = check(call.first(), present);
        Term list = value(call.second(), present);
        if (!(list.type() instanceof ListOf some)) {
            throw new Refused(
                    call.second().offset(),
                    "'in' needs a list on its right, and this is " + list.type().describe() + ".");
        }
        item = Words.beside(item, some.element(), call.first());
        list = Words.beside(list, new ListOf(item.type()), call.second());
        Type type = Type.join(new ListOf(item.type()), list.type());
        if (type == null || item.type() == Scalar.NULL) {
            throw apart(call, item, list);
        }
        requireComparable(call, type);
        return new Term.In(item, list);
    }

    private Term size(Call call, Set<String> present) {
        Term measured = value(call.first(), present);
        Type type = measured.type();
        if (type != Scalar.STRING && !(type instanceof ListOf)) {
            throw new Refused(
                    call.first().offset(), "'size' measures a string or a list, and this is " + type.describe() + ".");
        }
        return new Term.Size(measured);
    }

    private Term matches(Call call, Set<String> present) {
        Term text = string(call.first(), present);
        Term pattern = string(call.second(), present);
        if (!(pattern instanceof Term.Constant constant) || !(constant.value() instanceof String regex)) {
            throw new Refused(
                    call.second().offset(), "A pattern is written out, so that it can be checked beforehand.");
        }
        return new Term.Matches(text, LinearPattern.compile(regex, call.second().offset()));
    }

    /** The type of both. */
    private static Type together(Call call, Term left, Term right) {
        Type type = Type.join(left.type(), right.type());
        if (type == null) {
            throw apart(call, left, right);
        }
        return type;
    }

    private static Refused apart(Call call, Term left, Term right) {
        return new Refused(
                call.offset(),
                call.operator() + " has " + left.type().describe() + " on its left and "
                        + right.type().describe() + " on its right.");
    }
}
