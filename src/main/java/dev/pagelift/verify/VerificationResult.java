package dev.pagelift.verify;

import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How one site answered before and after its fixes.
 *
 * @param before the command that served the original
 * @param after the command that served the fixed copy
 * @param comparisons in the order of the requests
 * @param missingBindings names that the code was given before and is not given after
 */
public record VerificationResult(
        RepoPath site, String before, String after, List<Comparison> comparisons, Set<String> missingBindings) {

    /** Those with a difference that nothing explains. */
    public List<Comparison> different() {
        return comparisons.stream().filter(one -> !one.differences().isEmpty()).toList();
    }

    /** Whether the fixed site behaves as the original does. */
    public boolean isSame() {
        return missingBindings.isEmpty() && different().isEmpty();
    }

    /** How many answers differ for each reason that is accepted. */
    public Map<String, Integer> acceptedReasons() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Comparison comparison : comparisons) {
            comparison.accepted().values().stream().distinct().forEach(reason -> counts.merge(reason, 1, Integer::sum));
        }
        return counts;
    }
}
