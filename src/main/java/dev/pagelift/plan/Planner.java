package dev.pagelift.plan;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Finding;
import dev.pagelift.audit.RuleFindings;
import dev.pagelift.catalog.PlanText;
import dev.pagelift.fact.Site;
import dev.pagelift.fix.Choices;
import dev.pagelift.fix.Fix;
import dev.pagelift.fix.Fixes;
import dev.pagelift.fix.Safety;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.plan.Step.Cure;
import dev.pagelift.plan.Step.Risk;
import dev.pagelift.rule.Category;
import dev.pagelift.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts what an audit found into the order to work in. */
final class Planner {

    private final Audit audit;
    private final Fixes fixes;

    Planner(Audit audit) {
        this.audit = audit;
        this.fixes = new Fixes(audit, Choices.DEFAULT);
    }

    SitePlan plan(SiteFacts facts) {
        Site site = facts.site();
        List<Step> asked = RuleFindings.group(audit.findings(site)).stream()
                .map(this::step)
                .toList();
        String mode = site.mode().id();
        List<Step> steps = new ArrayList<>();
        OtherHosts others = OtherHosts.of(facts);
        PlanText.stages(mode).stream()
                .filter(stage -> !others.isEmpty() || !OtherHosts.isAbout(stage))
                .forEach(stage -> steps.add(step(stage, others)));
        steps.addAll(asked);
        steps.sort(Comparator.comparing(Step::phase));
        Judged judged = Judged.of(site, asked, audit.isIncomplete());
        return new SitePlan(
                site,
                judged.verdict(),
                judged.reasons(),
                judged.verdict() == Verdict.DONE ? asked : List.copyOf(steps),
                PlanText.unknowns(mode),
                PlanText.costs(mode));
    }

    private static Step step(PlanText.Stage stage, OtherHosts others) {
        return new Step(
                Phase.valueOf(stage.phase().toUpperCase(Locale.ROOT)),
                stage.id(),
                others.fill(stage.title()),
                stage.why(),
                others.fill(stage.how()),
                Cure.HAND,
                stage.effort(),
                Risk.valueOf(stage.risk().toUpperCase(Locale.ROOT)),
                true,
                List.of(),
                stage.source());
    }

    private Step step(RuleFindings group) {
        Rule rule = group.rule();
        Cure cure = cure(group.findings());
        return new Step(
                Phase.of(rule),
                rule.id(),
                rule.title(),
                audit.rules().help(rule).description(),
                how(group, cure),
                cure,
                cure == Cure.COMMAND
                        ? 0
                        : rule.effort()
                                * (cure == Cure.REVIEW ? 1 : group.findings().size()),
                cure == Cure.COMMAND ? Risk.LOW : risk(rule),
                rule.category() == Category.MANDATORY,
                group.findings(),
                rule.docs());
    }

    private static Risk risk(Rule rule) {
        return switch (rule.level()) {
            case ERROR -> Risk.HIGH;
            case WARNING -> Risk.MEDIUM;
            case NOTE -> Risk.LOW;
        };
    }

    /** The worst of the findings counts: one that needs a person makes the step one for a person. */
    private Cure cure(List<Finding> findings) {
        Cure worst = Cure.COMMAND;
        for (Finding finding : findings) {
            Optional<Fix> fix = fixes.fix(finding);
            if (fix.isEmpty()) {
                return Cure.HAND;
            }
            if (fix.get().safety() == Safety.REVIEW) {
                worst = Cure.REVIEW;
            }
        }
        return worst;
    }

    private String how(RuleFindings group, Cure cure) {
        String id = group.rule().id();
        return switch (cure) {
            case COMMAND -> "Run 'pagelift fix --only " + id + " --write'.";
            case REVIEW -> "Run 'pagelift fix --only " + id + " --unsafe' and review the patch.";
            case HAND -> refusal(group.findings()) + "Read 'pagelift rules show " + id + "'.";
        };
    }

    /** Why the fixer of the rule does not do it, when it has one. */
    private String refusal(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> fixes.refusal(finding).stream())
                .findFirst()
                .map(why -> why + " ")
                .orElse("");
    }
}
