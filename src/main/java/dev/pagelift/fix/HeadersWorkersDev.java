package dev.pagelift.fix;

import dev.pagelift.audit.Finding;
import dev.pagelift.fact.AssetFact.HeaderRule;
import dev.pagelift.snapshot.Span;
import java.util.List;
import java.util.Optional;

/** Writes a rule for previews on {@code pages.dev} as one for previews on {@code workers.dev}. */
final class HeadersWorkersDev implements Fixer {

    private static final String PREVIEWS = "https://:version.:subdomain.workers.dev";

    @Override
    public String name() {
        return "headers-workers-dev";
    }

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        if (!(finding.fact() instanceof HeaderRule rule) || rule.host() == null) {
            return Optional.empty();
        }
        String text = subject.snapshot().file(rule.file()).orElseThrow().text();
        Span place = rule.at().span();
        int host = text.indexOf(rule.host(), place.start());
        if (host < 0 || host > place.end()) {
            throw new CannotFix("The rule must be changed by hand, because its host is written in another form.");
        }
        Span origin = new Span(place.start(), host + rule.host().length());
        return Optional.of(new Fix(
                name(),
                "Write the rule in '" + rule.file() + "' for the previews of a Worker.",
                Safety.REVIEW,
                List.of(new Edit.Replace(rule.file(), origin, PREVIEWS)),
                List.of()));
    }
}
