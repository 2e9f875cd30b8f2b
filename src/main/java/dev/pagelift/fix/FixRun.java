package dev.pagelift.fix;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Auditor;
import dev.pagelift.audit.Finding;
import dev.pagelift.fix.FixResult.Applied;
import dev.pagelift.fix.FixResult.Left;
import dev.pagelift.fix.FixResult.Why;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.source.Overlay;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fixes a repository in memory: audits it, applies the fixes that do not touch each other, audits the result, and so on until
 * nothing is left to apply. So each fixer sees only files as they are, and what one fix uncovers is fixed too.
 */
public final class FixRun {

    private static final int MOST_ROUNDS = 12;

    private final Source source;
    private final Limits limits;
    private final RuleSet rules;
    private final Selection selection;
    private final Choices choices;
    private final Map<String, Optional<String>> texts = new LinkedHashMap<>();
    private final List<Applied> applied = new ArrayList<>();
    /** What was applied once is not applied for the same finding again. */
    private final Set<String> done = new HashSet<>();

    private FixRun(Source source, Limits limits, RuleSet rules, Selection selection, Choices choices) {
        this.source = source;
        this.limits = limits;
        this.rules = rules;
        this.selection = selection;
        this.choices = choices;
    }

    public static FixResult fix(Source source, Limits limits, RuleSet rules, Selection selection, Choices choices)
            throws SourceException {
        return new FixRun(source, limits, rules, selection, choices).run();
    }

    private FixResult run() throws SourceException {
        Audit before = audit();
        Audit fixed = fixed(before);
        List<String> kept = new ArrayList<>();
        Audit after = choices.cleanup() ? cleanedUp(fixed, kept) : fixed;
        return new FixResult(before, after, changes(before.snapshot()), List.copyOf(applied), left(after), kept);
    }

    private Audit fixed(Audit before) throws SourceException {
        Audit now = before;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Round next = new Round(now, new Fixes(now, choices), selection, choices, done);
            if (!next.apply()) {
                return now;
            }
            write(next.texts());
            applied.addAll(next.applied());
            now = audit();
        }
        throw new IllegalStateException("fixes undo each other");
    }

    /**
     * Without what only Pages needed.
     *
     * @param kept is given why something stays
     */
    private Audit cleanedUp(Audit fixed, List<String> kept) throws SourceException {
        for (SiteFacts site : fixed.sites()) {
            try {
                Cleanup.of(site, fixed.snapshot()).ifPresent(fix -> {
                    write(Edited.texts(fix.edits(), fixed.snapshot()));
                    applied.add(new Applied(fix, List.of()));
                });
            } catch (CannotFix e) {
                kept.add(e.reason());
            }
        }
        return audit();
    }

    private void write(Map<RepoPath, Optional<String>> changed) {
        changed.forEach((path, text) -> texts.put(path.toString(), text));
    }

    private Audit audit() throws SourceException {
        return Auditor.audit(Snapshot.of(new Overlay(source, texts), limits), rules);
    }

    private List<Change> changes(Snapshot original) {
        Draft draft = new Draft(original);
        texts.forEach((path, text) -> draft.put(RepoPath.of(path), text));
        return draft.changes();
    }

    private List<Left> left(Audit audit) {
        Fixes fixes = new Fixes(audit, choices);
        List<Left> left = new ArrayList<>();
        for (Finding finding : audit.findings()) {
            Optional<Fix> fix = fixes.fix(finding);
            Optional<String> refusal = fixes.refusal(finding);
            if (refusal.isPresent()) {
                left.add(new Left(finding, Why.CANNOT_FIX, refusal.get()));
            } else if (fix.isPresent() && !selection.wants(finding.rule().id())) {
                left.add(new Left(finding, Why.NOT_SELECTED, fix.get().description()));
            } else if (fix.isPresent() && !choices.allow(fix.get())) {
                left.add(new Left(finding, Why.NEEDS_REVIEW, fix.get().description()));
            }
        }
        return List.copyOf(left);
    }
}
