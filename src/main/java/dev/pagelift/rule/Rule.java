package dev.pagelift.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What judging and reporting need of a rule; its page of documentation is {@link RuleSet#page}.
 *
 * @param id kebab-case, the name of its file, never renamed
 * @param title one line, without a full stop
 * @param effort to do it by hand: 0, 1, 3, 5, 7 or 13, the higher the harder
 * @param security SARIF's security severity from 0.0 to 10.0, for security findings only
 * @param tags sorted as written
 * @param fact the kind of fact it judges
 * @param modes of the sites in which it may fire
 * @param when the condition under which it fires, see {@link dev.pagelift.rule.language.Predicate}
 * @param message what is said then, see {@link dev.pagelift.rule.language.MessageTemplate}
 * @param fix the name of the fixer that can carry it out
 * @param docs an https address
 */
public record Rule(
        String id,
        String title,
        Level level,
        Precision precision,
        Category category,
        int effort,
        @Nullable String security,
        List<String> tags,
        String fact,
        List<String> modes,
        String when,
        String message,
        @Nullable String fix,
        String docs) {

    public Rule {
        tags = List.copyOf(tags);
        modes = List.copyOf(modes);
    }

    Rule withLevel(Level other) {
        return new Rule(
                id, title, other, precision, category, effort, security, tags, fact, modes, when, message, fix, docs);
    }
}
