package dev.pagelift.audit;

import dev.pagelift.rule.Level;
import dev.pagelift.rule.Precision;
import dev.pagelift.rule.Rule;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be left out of an audit. It can only make the audit say less: a repository that is audited may write it.
 *
 * @param precision the lowest precision of rules that run
 * @param levels lower levels, by rule id
 */
public record Narrowing(Precision precision, Map<String, Level> levels, List<Ignored> ignored) {

    public static final Narrowing NONE = new Narrowing(Precision.LOW, Map.of(), List.of());

    /**
     * Findings to leave out.
     *
     * @param where the entry, as a person finds it
     * @param at the entry in the audited repository; the start of its file when it stands elsewhere
     * @param rule null for all rules
     * @param path null for all files
     */
    record Ignored(
            String where,
            Location at,
            @Nullable String rule,
            @Nullable PathPattern path,
            String reason) {

        boolean covers(Rule candidate, RepoPath file) {
            return (rule == null || rule.equals(candidate.id())) && (path == null || path.matches(file));
        }

        /** Whether nothing in a folder is to be reported. */
        boolean coversAllOf(RepoPath folder) {
            return rule == null && path != null && path.matches(folder);
        }
    }

    /** What either leaves out; where both lower a level, the lower one counts. */
    public Narrowing and(Narrowing other) {
        Map<String, Level> lowest = new HashMap<>(levels);
        other.levels.forEach((rule, level) -> lowest.merge(rule, level, (a, b) -> a.compareTo(b) > 0 ? a : b));
        List<Ignored> both = new ArrayList<>(ignored);
        both.addAll(other.ignored);
        return new Narrowing(precision.compareTo(other.precision) < 0 ? precision : other.precision, lowest, both);
    }

    /** The rules of a precision, and nothing else is left out. */
    public static Narrowing to(Precision precision) {
        return new Narrowing(precision, Map.of(), List.of());
    }

    /** The rules that run, at the levels they have. */
    RuleSet of(RuleSet rules) {
        RuleSet precise = precision == Precision.LOW
                ? rules
                : rules.filter(rule -> rule.precision().compareTo(precision) <= 0);
        return levels.isEmpty() ? precise : precise.withLevels(levels);
    }

    boolean leavesOut(RepoPath site) {
        return ignored.stream().anyMatch(entry -> entry.coversAllOf(site));
    }
}
