package dev.pagelift.plan;

import dev.pagelift.catalog.PlanText;
import dev.pagelift.fact.Site;
import java.util.List;

/**
 * What to do for one site.
 *
 * @param reasons of the verdict, as sentences
 * @param steps in the order to work in
 * @param unknowns what cannot be seen from the repository
 */
public record SitePlan(
        Site site,
        Verdict verdict,
        List<String> reasons,
        List<Step> steps,
        List<PlanText.Unknown> unknowns,
        List<PlanText.Cost> costs) {

    /** The effort that is left for people. */
    public int effort() {
        return steps.stream().mapToInt(Step::effort).sum();
    }
}
