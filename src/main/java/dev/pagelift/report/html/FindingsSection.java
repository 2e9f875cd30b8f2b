package dev.pagelift.report.html;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Finding;
import dev.pagelift.audit.RuleFindings;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Site;
import dev.pagelift.rule.Category;
import dev.pagelift.rule.Level;
import dev.pagelift.rule.Rule;
import dev.pagelift.rule.language.Kebab;
import java.util.List;

/** The findings of a site by rule, each with its line of code, and with each rule what it means. */
final class FindingsSection {

    /** Of one rule; who wants them all wants a program to read them. */
    private static final int MOST_FINDINGS = 100;
    /** Of one rule, with their lines of code. */
    private static final int MOST_FRAMES = 20;

    private final Audit audit;
    private final List<RuleFindings> groups;
    private final String site;
    private final Prose prose;
    private final Html html;

    FindingsSection(Audit audit, Site site, String id, Html html) {
        this.audit = audit;
        this.groups = RuleFindings.group(audit.findings(site));
        this.site = id;
        this.prose = new Prose(audit.snapshot().provenance());
        this.html = html;
    }

    /** What hides findings that somebody does not want to see now; the style does it, without a script. */
    static void filters(Audit audit, Html html) {
        if (audit.findings().isEmpty()) {
            return;
        }
        html.open("fieldset", "class", "filters").leaf("legend", "Show findings that are");
        for (Level level : Level.values()) {
            filter(Kebab.of(level), html);
        }
        for (Category category : Category.values()) {
            filter(Kebab.of(category), html);
        }
        html.close();
    }

    private static void filter(String word, Html html) {
        html.open("label").empty("input", "type", "checkbox", "id", "show-" + word, "checked", "");
        html.text(" " + word).close();
    }

    void write() {
        html.open("section");
        html.leaf("h3", audit.comparison() == null ? "What must change" : "What is new");
        if (groups.isEmpty()) {
            html.leaf("p", "Nothing.");
        }
        groups.forEach(this::group);
        html.close();
    }

    private void group(RuleFindings group) {
        Rule rule = group.rule();
        List<Finding> findings = group.findings();
        html.open(
                "article",
                "class",
                "rule " + Kebab.of(rule.level()) + " " + Kebab.of(rule.category()),
                "id",
                anchor(site, rule.id()));
        head(rule, findings.size());
        places(findings);
        meaning(rule);
        html.close();
    }

    private void head(Rule rule, int size) {
        html.open("header").leaf("h4", rule.title());
        html.open("p", "class", "labels");
        html.leaf("span", Kebab.of(rule.level()), "class", "level").text(" ");
        html.leaf("code", rule.id());
        html.text(" · " + Kebab.of(rule.category()) + " · effort " + rule.effort() + (size > 1 ? " each" : ""));
        if (rule.fix() != null) {
            html.text(" · ").leaf("code", "pagelift fix --only " + rule.id());
        }
        html.close().close();
    }

    private void places(List<Finding> findings) {
        html.open("ul", "class", "places");
        for (int i = 0; i < Math.min(MOST_FINDINGS, findings.size()); i++) {
            finding(findings.get(i), i < MOST_FRAMES);
        }
        html.close();
        if (findings.size() > MOST_FINDINGS) {
            html.open("p")
                    .text("And " + (findings.size() - MOST_FINDINGS) + " more, which ")
                    .leaf("code", "-f json");
            html.text(" lists.").close();
        }
    }

    /** Where the findings of a rule are shown. */
    static String anchor(String site, String rule) {
        return site + "-" + rule;
    }

    private void finding(Finding finding, boolean framed) {
        html.open("li").open("p");
        Prose.sentence(finding.message(), html);
        html.close();
        html.open("p", "class", "place");
        prose.place(finding.at(), html);
        html.close();
        if (framed && !finding.line().isBlank()) {
            frame(finding);
        }
        for (Fact.Related related : finding.related()) {
            html.open("p", "class", "place");
            prose.place(related.at(), html);
            html.text(" ");
            Prose.sentence(related.message(), html);
            html.close();
        }
        html.close();
    }

    private void frame(Finding finding) {
        String line = finding.line();
        int number = finding.at().line();
        html.open(
                "pre",
                "tabindex",
                "0",
                "aria-label",
                "Line " + number + " of " + finding.at().file());
        html.leaf("span", number + " ", "class", "number").open("code");
        html.text(line.substring(0, finding.start())).leaf("mark", line.substring(finding.start(), finding.end()));
        html.text(line.substring(finding.end())).close().close();
    }

    private void meaning(Rule rule) {
        html.open("details").leaf("summary", "What happens, and what to do");
        Prose.markdown(audit.rules().help(rule).markdown(), html);
        html.open("p")
                .leaf("a", "Cloudflare's page about it", "href", rule.docs())
                .close();
        html.close();
    }
}
