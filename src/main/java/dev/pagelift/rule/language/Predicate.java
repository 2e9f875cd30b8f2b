package dev.pagelift.rule.language;

import java.util.Set;

/** A condition over one fact and its site, in a subset of CEL. */
public final class Predicate implements Compiled {

    private final Term condition;
    private final Set<String> present;

    private Predicate(Term condition, Set<String> present) {
        this.condition = condition;
        this.present = present;
    }

    /** A predicate, or the first thing about the text that is wrong. */
    public static Compiled compile(String text, FactType fact) {
        try {
            Syntax syntax = Parser.parse(text);
            return new Predicate(new Checker(fact).condition(syntax), Guards.present(syntax, true));
        } catch (Refused refused) {
            return refused.refusal();
        }
    }

    /** Whether it holds for a fact of the kind it was compiled for. */
    public boolean test(Record fact, Record site) {
        return condition.holds(new Scope(fact, site));
    }

    /** Paths that are not null wherever this holds. */
    Set<String> present() {
        return present;
    }
}
