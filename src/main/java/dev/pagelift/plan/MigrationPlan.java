package dev.pagelift.plan;

import dev.pagelift.audit.Audit;
import java.util.List;

/** The plans of all sites of a repository, in the order of the sites. */
public record MigrationPlan(Audit audit, List<SitePlan> sites) {

    public static MigrationPlan of(Audit audit) {
        Planner planner = new Planner(audit);
        return new MigrationPlan(
                audit, audit.sites().stream().map(planner::plan).toList());
    }

    public int effort() {
        return sites.stream().mapToInt(SitePlan::effort).sum();
    }
}
