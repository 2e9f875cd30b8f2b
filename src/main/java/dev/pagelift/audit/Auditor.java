package dev.pagelift.audit;

import dev.pagelift.detect.Detectors;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.link.Links;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.rule.Judgement;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Failure;
import dev.pagelift.snapshot.Guard;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.Notice;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.snapshot.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Audits a snapshot: facts are found, joined by site, and judged; what is to be left out is taken away last. */
public final class Auditor {

    private final Snapshot snapshot;
    private final RuleSet all;
    private final RuleSet rules;
    private final Narrowing narrowing;
    private final boolean obeysComments;
    private final ShownLines lines = new ShownLines();

    private Auditor(Snapshot snapshot, RuleSet all, Narrowing narrowing, boolean obeysComments) {
        this.snapshot = snapshot;
        this.all = all;
        this.rules = narrowing.of(all);
        this.narrowing = narrowing;
        this.obeysComments = obeysComments;
    }

    /** Audits as the repository wants it: with its comments and its {@code .pagelift.toml}. */
    public static Audit audit(Snapshot snapshot, RuleSet rules) {
        return audit(snapshot, rules, Narrowing.NONE);
    }

    /**
     * Audits as the repository wants it, and narrower.
     *
     * @param narrowing what the user asks for on top
     */
    public static Audit audit(Snapshot snapshot, RuleSet rules, Narrowing narrowing) {
        return snapshot.file(NarrowingReader.FILE)
                .map(file -> NarrowingReader.read(file, rules))
                .map(own -> new Auditor(snapshot, rules, own.narrowing().and(narrowing), true).audit(own.notices()))
                .orElseGet(() -> new Auditor(snapshot, rules, narrowing, true).audit(List.of()));
    }

    /** Audits with another configuration in the place of the repository's own; its comments count. */
    public static Audit audit(Snapshot snapshot, RuleSet rules, Narrowing narrowing, Narrowing instead) {
        return new Auditor(snapshot, rules, instead.and(narrowing), true).audit(List.of());
    }

    /** Audits without regard to what the repository itself wants left out. */
    public static Audit auditAll(Snapshot snapshot, RuleSet rules, Narrowing narrowing) {
        return new Auditor(snapshot, rules, narrowing, false).audit(List.of());
    }

    /** What has not ended long after its time has no result, and the audit says so. */
    private Audit audit(List<Notice> more) {
        try {
            return Guard.run(
                    () -> unguarded(more),
                    snapshot.limits().time().plus(snapshot.limits().time()));
        } catch (Failure e) {
            if (e.reason() instanceof RuntimeException error) {
                throw error;
            }
            Notice notice = new Notice(
                    e.kind(),
                    Notice.Effect.INCOMPLETE,
                    Location.startOf(RepoPath.ROOT),
                    "The repository " + e.predicate() + ", so there is no result.");
            return new Audit(snapshot, List.of(), rules, List.of(), List.of(), List.of(notice), null)
                    .withNotices(snapshot.notices());
        }
    }

    private Audit unguarded(List<Notice> more) {
        Repository repository = new Repository(snapshot);
        List<SiteFacts> sites = Links.link(repository, Detectors.detect(repository));
        sites.forEach(site -> lines.learn(site.facts()));
        List<Finding> found = findings(sites);
        Suppressions suppressions = new Suppressions(snapshot, narrowing, obeysComments);
        List<Finding> remaining = suppressions.apply(found);
        List<Notice> notices = new ArrayList<>(snapshot.notices());
        notices.addAll(more);
        notices.addAll(suppressions.notices(all, rules));
        return new Audit(snapshot, wanted(sites), rules, remaining, suppressions.suppressed(), notices, null);
    }

    private List<SiteFacts> wanted(List<SiteFacts> sites) {
        return sites.stream()
                .filter(site -> !narrowing.leavesOut(site.site().root()))
                .toList();
    }

    private List<Finding> findings(List<SiteFacts> sites) {
        return withFingerprints(sites.parallelStream()
                .flatMap(site -> findings(site).stream())
                .sorted()
                .toList());
    }

    private List<Finding> findings(SiteFacts site) {
        List<Finding> findings = new ArrayList<>();
        // Facts that differ in what a rule does not look at, such as the values of a matrix, would say the same twice.
        Set<String> said = new HashSet<>();
        for (Fact fact : site.facts().all()) {
            if (snapshot.isOutOfTime()) {
                break;
            }
            for (Judgement judgement : rules.judge((Record) fact, site.site())) {
                if (said.add(said(judgement, fact.at()))) {
                    findings.add(finding(site, fact, judgement));
                }
            }
        }
        return findings;
    }

    private static String said(Judgement judgement, Location at) {
        return judgement.rule().id() + " " + at + "-" + at.endLine() + ":" + at.endColumn() + " " + judgement.message();
    }

    private Finding finding(SiteFacts site, Fact fact, Judgement judgement) {
        String line = file(fact.at()).map(file -> lines.line(file, fact.at())).orElse("");
        return new Finding(judgement.rule(), site.site(), fact, judgement.message(), line, "");
    }

    /** Equal fingerprints are numbered in the order of the file, so they wait until the findings are sorted. */
    private List<Finding> withFingerprints(List<Finding> sorted) {
        Fingerprint fingerprint = new Fingerprint();
        return sorted.stream()
                .map(finding -> new Finding(
                        finding.rule(),
                        finding.site(),
                        finding.fact(),
                        finding.message(),
                        finding.line(),
                        fingerprint.of(finding.rule().id(), finding.at().file().toString(), finding.line())))
                .toList();
    }

    private Optional<SourceFile> file(Location at) {
        return snapshot.file(at.file());
    }
}
