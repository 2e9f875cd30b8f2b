package dev.pagelift.audit;

import dev.pagelift.fact.Site;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.rule.Level;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Notice;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that one run found out about one repository, sorted.
 *
 * @param rules those that were run
 * @param suppressed what was found and is not among the findings, in the order of findings
 * @param comparison what the findings were compared with, or null when they are all there are
 */
public record Audit(
        Snapshot snapshot,
        List<SiteFacts> sites,
        RuleSet rules,
        List<Finding> findings,
        List<Suppressed> suppressed,
        List<Notice> notices,
        @Nullable Comparison comparison) {

    public Audit {
        suppressed = suppressed.stream()
                .sorted((a, b) -> a.finding().compareTo(b.finding()))
                .toList();
        notices = notices.stream().sorted().distinct().toList();
    }

    public long count(Level level) {
        return findings.stream()
                .filter(finding -> finding.rule().level() == level)
                .count();
    }

    public long count(Suppressed.Kind kind) {
        return suppressed.stream().filter(quiet -> quiet.kind() == kind).count();
    }

    /** Whether something that matters could not be audited. */
    public boolean isIncomplete() {
        return notices.stream().anyMatch(notice -> notice.effect() == Notice.Effect.INCOMPLETE);
    }

    /** The findings of one site. */
    public List<Finding> findings(Site site) {
        return findings.stream().filter(finding -> finding.site().equals(site)).toList();
    }

    /** Only what concerns the sites in a folder, and the notices of all. */
    public Audit in(RepoPath folder) {
        return new Audit(
                snapshot,
                sites.stream().filter(site -> site.site().root().isIn(folder)).toList(),
                rules,
                findings.stream()
                        .filter(finding -> finding.site().root().isIn(folder))
                        .toList(),
                suppressed.stream()
                        .filter(quiet -> quiet.finding().site().root().isIn(folder))
                        .toList(),
                notices,
                comparison);
    }

    Audit with(List<Finding> fewer, List<Suppressed> more, Comparison made) {
        return new Audit(snapshot, sites, rules, fewer, more, notices, made);
    }

    /** These notices and more. */
    Audit withNotices(List<Notice> more) {
        List<Notice> both = Stream.concat(notices.stream(), more.stream()).toList();
        return new Audit(snapshot, sites, rules, findings, suppressed, both, comparison);
    }
}
