package dev.pagelift.audit;

import dev.pagelift.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one rule found, as it is shown to people: together.
 *
 * @param findings at least one, in the order of findings
 */
public record RuleFindings(Rule rule, List<Finding> findings) {

    private static final Comparator<RuleFindings> ORDER = Comparator.comparing(
                    (RuleFindings group) -> group.rule().level())
            .thenComparing(group -> group.rule().id());

    /** Groups findings by rule, the worst level first. */
    public static List<RuleFindings> group(List<Finding> findings) {
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        for (Finding finding : findings) {
            byRule.computeIfAbsent(finding.rule().id(), id -> new ArrayList<>()).add(finding);
        }
        return byRule.values().stream()
                .map(same -> new RuleFindings(same.get(0).rule(), List.copyOf(same)))
                .sorted(ORDER)
                .toList();
    }
}
