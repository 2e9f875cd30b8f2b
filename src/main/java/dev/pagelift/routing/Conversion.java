package dev.pagelift.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes the rules of a {@code _routes.json} as patterns of {@code run_worker_first}. */
final class Conversion {

    private Conversion() {}

    static WorkerFirst of(RoutesRules rules) {
        List<String> negative = patterns(rules.exclude(), "!");
        WorkerFirst exact = joined(patterns(rules.include(), ""), negative);
        if (rules.include().isEmpty() || exact.problems().isEmpty()) {
            return exact;
        }
        WorkerFirst allButExcluded = joined(List.of("/*"), negative);
        return allButExcluded.problems().isEmpty() ? allButExcluded : WorkerFirst.ALWAYS;
    }

    private static WorkerFirst joined(List<String> positive, List<String> negative) {
        List<String> both = new ArrayList<>(positive);
        both.addAll(negative);
        return new WorkerFirst(List.copyOf(both));
    }

    /** What the rules mean, each pattern once and none that another covers: Workers refuse both. */
    private static List<String> patterns(List<String> rules, String sign) {
        Set<String> kept = new TreeSet<>();
        for (String rule : rules) {
            RoutesRules.globs(rule).forEach(glob -> kept.add(sign + glob));
        }
        for (String pattern : List.copyOf(kept)) {
            if (kept.stream().anyMatch(other -> !other.equals(pattern) && WorkerFirst.makesRedundant(other, pattern))) {
                kept.remove(pattern);
            }
        }
        return List.copyOf(kept);
    }
}
