package dev.pagelift.report.html;

import dev.pagelift.fact.Mode;
import dev.pagelift.link.SiteFacts;
import java.util.List;
import java.util.Set;

/** Who answers which request, before and after. */
final class RoutesSection {

    private static final Set<Mode> BEFORE = Set.of(Mode.PAGES, Mode.MIXED);
    private static final int MOST = 300;

    private RoutesSection() {}

    static void write(SiteFacts site, int number, Html html) {
        List<RouteRow> rows = BEFORE.contains(site.site().mode()) ? RouteRow.of(site.facts()) : List.of();
        if (rows.isEmpty()) {
            return;
        }
        html.open("section").leaf("h3", "Who answers");
        html.openWide("Who answers in site " + number);
        html.open("table", "class", "wide routes");
        html.leaf("caption", "On Pages today, and on Workers with the functions compiled and nothing else changed");
        html.open("thead").open("tr");
        for (String column : List.of("Method", "Path", "On Pages", "On Workers")) {
            html.leaf("th", column, "scope", "col");
        }
        html.close().close().open("tbody");
        rows.stream().limit(MOST).forEach(row -> row(row, html));
        html.close().close().close();
        if (rows.size() > MOST) {
            html.leaf("p", "And " + (rows.size() - MOST) + " more.");
        }
        html.close();
    }

    private static void row(RouteRow row, Html html) {
        html.open("tr", "class", row.isChange() ? "changed" : "same");
        html.leaf("td", row.methods());
        html.open("th", "scope", "row");
        Prose.sentence(row.path(), html);
        html.close();
        html.open("td");
        Prose.sentence(row.before(), html);
        html.close().open("td");
        if (row.isChange()) {
            html.leaf("strong", "Changes:").text(" ");
            Prose.sentence(row.after(), html);
        } else {
            html.text("the same");
        }
        html.close().close();
    }
}
