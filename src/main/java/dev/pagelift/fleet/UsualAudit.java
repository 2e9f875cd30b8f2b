package dev.pagelift.fleet;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Auditor;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.source.CloneLimits;
import dev.pagelift.source.Progress;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import dev.pagelift.source.Sources;

/** An audit with the built-in rules and the usual limits. */
public final class UsualAudit implements RepositoryAudit {

    private final RuleSet rules = RuleSet.builtIn();

    @Override
    public Source open(String repository) throws SourceException {
        return Sources.open(repository, CloneLimits.DEFAULT, Progress.NONE);
    }

    @Override
    public Audit audit(Source source) throws SourceException {
        return Auditor.audit(Snapshot.of(source, Limits.DEFAULT), rules);
    }
}
