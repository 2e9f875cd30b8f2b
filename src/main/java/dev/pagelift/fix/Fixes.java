package dev.pagelift.fix;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Finding;
import dev.pagelift.link.SiteFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fixes of the findings of one audit. Each is worked out when it is first asked for. */
public final class Fixes {

    private final Map<dev.pagelift.fact.Site, Subject> subjects = new HashMap<>();
    private final Map<Finding, Optional<Fix>> known = new HashMap<>();
    private final Map<Finding, String> refusals = new HashMap<>();

    public Fixes(Audit audit, Choices choices) {
        for (SiteFacts site : audit.sites()) {
            subjects.put(site.site(), new Subject(site, audit.snapshot(), choices));
        }
    }

    /** The edits that cure a finding; empty when its rule names no fixer, or when they cannot be known. */
    public Optional<Fix> fix(Finding finding) {
        return known.computeIfAbsent(finding, this::compute);
    }

    /** Why there is no fix although the rule names one, as one sentence. */
    public Optional<String> refusal(Finding finding) {
        fix(finding);
        return Optional.ofNullable(refusals.get(finding));
    }

    private Optional<Fix> compute(Finding finding) {
        String name = finding.rule().fix();
        Subject subject = subjects.get(finding.site());
        if (name == null || subject == null) {
            return Optional.empty();
        }
        try {
            return Fixers.named(name).flatMap(fixer -> fixer.fix(finding, subject));
        } catch (CannotFix e) {
            refusals.put(finding, e.reason());
            return Optional.empty();
        }
    }
}
