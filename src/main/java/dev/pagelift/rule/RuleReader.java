package dev.pagelift.rule;

import dev.pagelift.rule.language.Compiled;
import dev.pagelift.rule.language.FactType;
import dev.pagelift.rule.language.MessageTemplate;
import dev.pagelift.rule.language.Predicate;
import dev.pagelift.rule.language.Refusal;
import dev.pagelift.rule.language.Vocabulary;
import java.util.List;
import java.util.Optional;

/** Makes a rule of a header, and checks its condition and message against the fact it is about. */
final class RuleReader {

    /** In UTF-16 code units. */
    private static final int MAX_MESSAGE = 500;

    private final Header header;
    private final Vocabulary vocabulary;

    RuleReader(Header header, Vocabulary vocabulary) {
        this.header = header;
        this.vocabulary = vocabulary;
    }

    /** The rule as far as it can be read; what is wrong with it has been reported. */
    Rule rule(String id, String title) {
        Rule rule = new Rule(
                id,
                title,
                header.constant("level", Level.class),
                header.constant("precision", Precision.class),
                header.constant("category", Category.class),
                header.effort(),
                header.security(),
                header.tags(),
                header.text("fact"),
                header.words("modes"),
                header.text("when"),
                header.text("message"),
                header.fix(),
                header.docs());
        checkMessage(rule.message());
        Optional<FactType> fact = vocabulary.fact(rule.fact());
        if (fact.isPresent()) {
            checkModes(rule.modes(), fact.get().modes());
            checkLanguage(rule, fact.get());
        } else if (!rule.fact().isEmpty()) {
            header.refuse("fact", "'fact' must be " + Header.oneOf(vocabulary.names()) + ".");
        }
        return rule;
    }

    private void checkMessage(String message) {
        if (!message.isEmpty()
                && (message.length() > MAX_MESSAGE || message.contains("\n") || !message.endsWith("."))) {
            header.refuse(
                    "message",
                    "'message' must be one line of at most " + MAX_MESSAGE + " characters that ends with a full stop.");
        }
    }

    private void checkModes(List<String> modes, List<String> known) {
        for (String mode : modes) {
            if (!known.contains(mode)) {
                header.refuse("modes", "'" + mode + "' is not a mode; a mode is " + Header.oneOf(known) + ".");
            }
        }
    }

    private void checkLanguage(Rule rule, FactType fact) {
        if (rule.when().isEmpty()) {
            return;
        }
        Compiled when = Predicate.compile(rule.when(), fact);
        if (when instanceof Refusal refusal) {
            header.refuse("when", refusal.explain(rule.when()));
        } else if (MessageTemplate.compile(rule.message(), fact, (Predicate) when) instanceof Refusal refusal) {
            header.refuse("message", refusal.explain(rule.message()));
        }
    }
}
