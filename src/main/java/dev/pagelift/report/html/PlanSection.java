package dev.pagelift.report.html;

import dev.pagelift.audit.Finding;
import dev.pagelift.catalog.PlanText;
import dev.pagelift.plan.Phase;
import dev.pagelift.plan.SitePlan;
import dev.pagelift.plan.Step;
import dev.pagelift.report.Count;
import dev.pagelift.report.PlanWords;
import java.util.List;

/** The plan of a site as a list to tick off; the page remembers the ticks where the browser lets it. */
final class PlanSection {

    private static final int MOST_PLACES = 10;

    private final SitePlan plan;
    private final String id;
    private final boolean linked;
    private final Html html;

    /**
     * @param linked whether the findings are on the page too
     */
    PlanSection(SitePlan plan, String id, boolean linked, Html html) {
        this.plan = plan;
        this.id = id;
        this.linked = linked;
        this.html = html;
    }

    void write() {
        html.open("section", "class", "plan").leaf("h3", "Plan");
        html.leaf("p", Count.of(plan.steps().size(), "step"), "class", "soft progress", "role", "status");
        Phase phase = null;
        for (Step step : plan.steps()) {
            if (step.phase() != phase) {
                if (phase != null) {
                    html.close();
                }
                phase = step.phase();
                html.leaf("h4", PlanWords.heading(phase)).open("ul", "class", "steps");
            }
            step(step);
        }
        if (phase != null) {
            html.close();
        }
        unknowns(plan.unknowns());
        costs(plan.costs());
        html.close();
    }

    private void step(Step step) {
        html.open("li");
        tick(step.id(), step.title());
        html.leaf("span", PlanWords.effort(step), "class", "effort");
        html.open("p");
        if (step.evidence().isEmpty()) {
            Prose.sentence(step.why(), html);
        } else {
            Prose.line(step.why(), html);
        }
        html.close().open("p");
        Prose.sentence(step.how(), html);
        html.close();
        places(step);
        source(step.source());
        html.close();
    }

    /** A name keeps its tick as long as the site and the step are the same. */
    private void tick(String name, String label) {
        html.open("label")
                .empty("input", "type", "checkbox", "name", plan.site().name() + " " + name);
        html.text(" ").leaf("strong", label).close().text(" ");
    }

    private void places(Step step) {
        List<Finding> evidence = step.evidence();
        if (evidence.isEmpty()) {
            return;
        }
        html.open("p", "class", "place");
        for (Finding finding : evidence.subList(0, Math.min(MOST_PLACES, evidence.size()))) {
            html.leaf("code", finding.at().file() + ":" + finding.at().line()).text(" ");
        }
        if (evidence.size() > MOST_PLACES) {
            html.text("and " + (evidence.size() - MOST_PLACES) + " more ");
        }
        if (linked) {
            html.leaf(
                    "a",
                    "Show",
                    "href",
                    "#" + FindingsSection.anchor(id, step.id()),
                    "aria-label",
                    "Show " + step.title());
        }
        html.close();
    }

    private void source(String address) {
        html.open("p", "class", "place")
                .leaf("a", address.replace("https://", ""), "href", address)
                .close();
    }

    private void unknowns(List<PlanText.Unknown> unknowns) {
        if (unknowns.isEmpty()) {
            return;
        }
        html.leaf("h4", "What cannot be seen from here").open("ul", "class", "steps");
        for (PlanText.Unknown unknown : unknowns) {
            html.open("li");
            tick("unknown " + unknown.what(), unknown.what());
            html.open("p");
            Prose.sentence(unknown.how(), html);
            html.close();
            source(unknown.source());
            html.close();
        }
        html.close();
    }

    private void costs(List<PlanText.Cost> costs) {
        if (costs.isEmpty()) {
            return;
        }
        html.leaf("h4", PlanWords.COSTS).open("ul");
        for (PlanText.Cost cost : costs) {
            html.open("li").open("p");
            Prose.sentence(cost.text(), html);
            html.close();
            source(cost.source());
            html.close();
        }
        html.close();
    }
}
