package dev.pagelift.audit;

import dev.pagelift.link.SiteFacts;
import dev.pagelift.rule.Level;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Notice;
import dev.pagelift.snapshot.Snapshot;
import java.util.List;

/** All that one run found out about one repository, sorted. */
public record Audit(
        Snapshot snapshot, List<SiteFacts> sites, RuleSet rules, List<Finding> findings, List<Notice> notices) {

    public long count(Level level) {
        return findings.stream()
                .filter(finding -> finding.rule().level() == level)
                .count();
    }

    /** Whether something that matters could not be audited. */
    public boolean isIncomplete() {
        return notices.stream().anyMatch(notice -> notice.effect() == Notice.Effect.INCOMPLETE);
    }
}
