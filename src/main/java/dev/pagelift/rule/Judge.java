package dev.pagelift.rule;

import dev.pagelift.rule.language.Compiled;
import dev.pagelift.rule.language.FactType;
import dev.pagelift.rule.language.MessageTemplate;
import dev.pagelift.rule.language.Predicate;
import dev.pagelift.rule.language.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One rule at work on one record class. Its condition and message are compiled when a site's mode first asks for them. */
final class Judge {

    private final Rule rule;
    private final FactType type;
    private @Nullable Predicate when;
    private @Nullable MessageTemplate message;

    Judge(Rule rule, FactType type) {
        this.rule = rule;
        this.type = type;
    }

    /** The mode of a site, as rules write it. */
    String mode(Record site) {
        return type.mode(site);
    }

    Optional<Judgement> judge(Record fact, Record site, String mode) {
        if (!rule.modes().contains(mode) || !when().test(fact, site)) {
            return Optional.empty();
        }
        return Optional.of(new Judgement(rule, message().render(fact, site)));
    }

    private synchronized Predicate when() {
        if (when == null) {
            when = (Predicate) accepted(Predicate.compile(rule.when(), type), rule.when());
        }
        return when;
    }

    private synchronized MessageTemplate message() {
        if (message == null) {
            message = (MessageTemplate) accepted(MessageTemplate.compile(rule.message(), type, when()), rule.message());
        }
        return message;
    }

    /** Every rule has been checked before it came here, so a refusal means that the index and the classes do not belong together. */
    private Compiled accepted(Compiled compiled, String text) {
        if (compiled instanceof Refusal refusal) {
            throw new IllegalStateException("rule " + rule.id() + ": " + refusal.explain(text));
        }
        return compiled;
    }
}
