package dev.pagelift.audit;

import dev.pagelift.detect.Detectors;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.link.Links;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.rule.Judgement;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.snapshot.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Audits a snapshot: facts are found, joined by site, and judged. */
public final class Auditor {

    private final Snapshot snapshot;
    private final RuleSet rules;
    private final Redaction redaction = new Redaction();

    private Auditor(Snapshot snapshot, RuleSet rules) {
        this.snapshot = snapshot;
        this.rules = rules;
    }

    public static Audit audit(Snapshot snapshot, RuleSet rules) {
        return new Auditor(snapshot, rules).audit();
    }

    private Audit audit() {
        Repository repository = new Repository(snapshot);
        List<SiteFacts> sites = Links.link(repository, Detectors.detect(repository));
        sites.forEach(site -> redaction.learn(site.facts()));
        return new Audit(snapshot, sites, rules, findings(sites), snapshot.notices());
    }

    private List<Finding> findings(List<SiteFacts> sites) {
        List<Finding> findings = new ArrayList<>();
        for (SiteFacts site : sites) {
            for (Fact fact : site.facts().all()) {
                for (Judgement judgement : rules.judge((Record) fact, site.site())) {
                    findings.add(finding(site, fact, judgement));
                }
            }
        }
        Collections.sort(findings);
        return withFingerprints(findings);
    }

    private Finding finding(SiteFacts site, Fact fact, Judgement judgement) {
        String line =
                file(fact.at()).map(file -> redaction.line(file, fact.at())).orElse("");
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
