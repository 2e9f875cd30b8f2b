package dev.pagelift.rule.language;

import dev.pagelift.rule.language.Type.Choice;
import dev.pagelift.rule.language.Type.ListOf;
import dev.pagelift.rule.language.Type.Scalar;
import java.util.ArrayList;
import java.util.List;

/** The constants of enumerations in expressions: strings that stand beside one, and that must then be among its words. */
final class Words {

    private Words() {}

    /** The term, as a constant or constants of the enumeration that {@code beside} is or is a list of. */
    static Term beside(Term term, Type beside, Syntax syntax) {
        if (beside instanceof Choice choice && isString(term)) {
            return word(term, choice, syntax);
        }
        if (beside instanceof ListOf list
                && list.element() instanceof Choice choice
                && term instanceof Term.Items items) {
            return words(items, choice, (Syntax.Items) syntax);
        }
        return term;
    }

    private static Term words(Term.Items items, Choice choice, Syntax.Items syntax) {
        List<Term> words = new ArrayList<>();
        for (int i = 0; i < items.elements().size(); i++) {
            if (!isString(items.elements().get(i))) {
                return items;
            }
            words.add(word(items.elements().get(i), choice, syntax.elements().get(i)));
        }
        return new Term.Items(new ListOf(choice), words);
    }

    private static boolean isString(Term term) {
        return term instanceof Term.Constant && term.type() == Scalar.STRING;
    }

    private static Term word(Term term, Choice choice, Syntax syntax) {
        Object word = ((Term.Constant) term).value();
        if (!choice.words().contains(String.valueOf(word))) {
            throw new Refused(syntax.offset(), "This is not " + choice.describe() + ".");
        }
        return new Term.Constant(choice, word);
    }
}
