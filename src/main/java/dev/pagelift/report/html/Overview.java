package dev.pagelift.report.html;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Comparison;
import dev.pagelift.audit.Finding;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.plan.MigrationPlan;
import dev.pagelift.plan.SitePlan;
import dev.pagelift.report.Count;
import dev.pagelift.rule.Category;
import dev.pagelift.rule.Level;
import dev.pagelift.rule.language.Kebab;
import dev.pagelift.source.Provenance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to know before one reads on: what was audited, the numbers, and where the work is. */
final class Overview {

    private static final int[] EFFORTS = {0, 1, 3, 5, 7, 13};
    private static final List<String> LEVELS = List.of("Errors", "Warnings", "Notes");
    private static final List<String> LEVELS_AND_EFFORT = List.of("Errors", "Warnings", "Notes", "Effort");
    private static final int SHOWN_OF_REVISION = 12;

    private final Audit audit;
    private final @Nullable MigrationPlan plan;
    private final Html html;

    Overview(Audit audit, @Nullable MigrationPlan plan, Html html) {
        this.audit = audit;
        this.plan = plan;
        this.html = html;
    }

    void header() {
        Provenance provenance = audit.snapshot().provenance();
        html.open("header").open("div", "class", "bar");
        html.leaf("p", "Pagelift", "class", "brand");
        html.leaf("h1", provenance.location().equals(".") ? "This repository" : provenance.location());
        html.open("p", "class", "soft").text(scope());
        String revision = provenance.revision();
        if (revision != null) {
            html.text(" At commit ")
                    .leaf("code", revision.substring(0, Math.min(SHOWN_OF_REVISION, revision.length())));
            html.text(".");
        }
        html.close().close().close();
    }

    private String scope() {
        Comparison comparison = audit.comparison();
        if (audit.sites().isEmpty()) {
            return "No site was found in " + Count.of(audit.snapshot().files().size(), "file") + ".";
        }
        return Count.of(audit.sites().size(), "site") + ", and what must change for "
                + (audit.sites().size() == 1 ? "it" : "them") + " to run as Workers with static assets"
                + (comparison == null ? "." : ": only what " + comparison.with() + " does not have.");
    }

    void numbers() {
        html.open("ul", "class", "numbers");
        for (Level level : Level.values()) {
            number(audit.count(level), Kebab.of(level) + (audit.count(level) == 1 ? "" : "s"), Kebab.of(level));
        }
        if (plan != null) {
            number(plan.effort(), "effort left for people", "");
        }
        html.close();
        sites();
        if (!audit.findings().isEmpty()) {
            matrix();
        }
    }

    private void number(long value, String name, String style) {
        html.open("li")
                .leaf("b", String.valueOf(value), "class", value > 0 ? style : "")
                .text(" " + name)
                .close();
    }

    /** One line for each site, where there are several to choose from. */
    private void sites() {
        if (audit.sites().size() < 2) {
            return;
        }
        html.open("section").leaf("h2", "Sites");
        html.openWide("Sites");
        html.open("table", "class", "wide").open("thead").open("tr");
        for (String column : plan == null ? List.of("Site", "Today") : List.of("Site", "Today", "Verdict")) {
            html.leaf("th", column, "scope", "col");
        }
        for (String column : plan == null ? LEVELS : LEVELS_AND_EFFORT) {
            html.leaf("th", column, "scope", "col", "class", "n");
        }
        html.close().close().open("tbody");
        for (int i = 0; i < audit.sites().size(); i++) {
            site(audit.sites().get(i), i);
        }
        html.close().close().close().close();
    }

    private void site(SiteFacts site, int index) {
        SitePlan sitePlan = plan == null ? null : plan.sites().get(index);
        List<Finding> findings = audit.findings(site.site());
        html.open("tr").open("th", "scope", "row");
        html.leaf("a", site.site().name(), "href", "#site-" + (index + 1)).close();
        html.leaf("td", site.site().mode().id());
        if (sitePlan != null) {
            html.leaf("td", sitePlan.verdict().words());
        }
        for (Level level : Level.values()) {
            long count = findings.stream()
                    .filter(finding -> finding.rule().level() == level)
                    .count();
            html.leaf("td", String.valueOf(count), "class", "n");
        }
        if (sitePlan != null) {
            html.leaf("td", String.valueOf(sitePlan.effort()), "class", "n");
        }
        html.close();
    }

    private void matrix() {
        html.open("section").leaf("h2", "Where the work is");
        html.openWide("Findings by category and effort");
        html.open("table", "class", "matrix");
        html.leaf("caption", "Findings by category, and by the effort of doing one by hand");
        html.open("thead").open("tr").leaf("td", "");
        for (int effort : EFFORTS) {
            html.leaf("th", "effort " + effort, "scope", "col");
        }
        html.close().close().open("tbody");
        for (Category category : Category.values()) {
            html.open("tr").leaf("th", Kebab.of(category), "scope", "row");
            for (int effort : EFFORTS) {
                long count = audit.findings().stream()
                        .filter(finding -> finding.rule().category() == category
                                && finding.rule().effort() == effort)
                        .count();
                html.leaf("td", count == 0 ? "·" : String.valueOf(count), "class", "heat-" + heat(count));
            }
            html.close();
        }
        html.close().close().close().close();
    }

    /** From 0 for nothing to 3 for much. */
    private static int heat(long count) {
        if (count == 0) {
            return 0;
        }
        return count < 4 ? 1 : count < 16 ? 2 : 3;
    }
}
