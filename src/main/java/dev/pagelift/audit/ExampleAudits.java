package dev.pagelift.audit;

import dev.pagelift.rule.Audits;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.source.InMemory;
import dev.pagelift.source.SourceException;
import java.util.List;
import java.util.Map;

/**
 * Audits the repositories that are the examples of rules.
 *
 * @param rules those whose findings count
 */
public record ExampleAudits(RuleSet rules) implements Audits {

    @Override
    public List<Found> audit(Map<String, String> repository) {
        return found(Auditor.audit(snapshot(repository), rules));
    }

    /** What examples can tell of the findings of an audit. */
    static List<Found> found(Audit audit) {
        return audit.findings().stream()
                .map(finding -> new Found(
                        finding.rule().id(),
                        finding.at().file().toString(),
                        finding.at().line(),
                        finding.at().column(),
                        finding.message()))
                .toList();
    }

    private static Snapshot snapshot(Map<String, String> files) {
        try {
            return Snapshot.of(InMemory.of(files), Limits.DEFAULT);
        } catch (SourceException e) {
            throw new IllegalStateException("a repository in memory cannot be read", e);
        }
    }
}
