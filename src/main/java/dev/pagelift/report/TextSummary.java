package dev.pagelift.report;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Comparison;
import dev.pagelift.audit.Finding;
import dev.pagelift.audit.Suppressed;
import dev.pagelift.fact.Site;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.rule.Level;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What an audit comes to: the sites, the numbers, and what to run next. */
final class TextSummary {

    private static final int LONGEST_ROOT = 40;

    private final Audit audit;
    private final Style style;

    TextSummary(Audit audit, Style style) {
        this.audit = audit;
        this.style = style;
    }

    void print(PrintWriter print) {
        if (audit.sites().isEmpty()) {
            print.print(
                    "No site was found in " + Count.of(audit.snapshot().files().size(), "file") + ".\n");
            return;
        }
        int width = audit.sites().stream()
                .mapToInt(site -> name(site).length())
                .max()
                .orElse(0);
        for (SiteFacts site : audit.sites()) {
            String counts = audit.sites().size() > 1 ? "  " + counts(audit.findings(site.site())) : "";
            print.print(
                    name(site) + " ".repeat(width - name(site).length()) + counts + "  " + kind(site.site()) + "\n");
        }
        print.print(style.paint(TextReporter.BOLD, total()) + "\n");
        print.print(String.join("\n", Columns.wrap(scope(), 0, style.width())) + "\n");
    }

    private static String name(SiteFacts site) {
        return "Site " + Columns.cut(Escape.terminal(site.site().name()), LONGEST_ROOT);
    }

    private static String kind(Site site) {
        List<String> words = new ArrayList<>(List.of(site.mode().id()));
        if (site.framework() != null) {
            words.add(site.framework());
        }
        if (!site.hosts().isEmpty()) {
            words.add("on " + String.join(" and ", site.hosts()));
        }
        return Escape.terminal(String.join(", ", words));
    }

    /** In columns, so that sites can be compared and added up by eye. */
    private static String counts(List<Finding> findings) {
        StringBuilder counts = new StringBuilder();
        for (Level level : Level.values()) {
            long number = findings.stream()
                    .filter(finding -> finding.rule().level() == level)
                    .count();
            counts.append(String.format("%4d%s", number, level.name().charAt(0)));
        }
        return counts.toString();
    }

    private String total() {
        Comparison comparison = audit.comparison();
        String since = comparison == null ? "" : " that " + Escape.terminal(comparison.with()) + " does not have";
        return Count.levels(audit) + since + ".";
    }

    private String scope() {
        List<String> words = new ArrayList<>();
        words.add("Looked at " + Count.of(audit.snapshot().files().size(), "file") + " in "
                + Count.of(audit.sites().size(), "site") + " with "
                + Count.of(audit.rules().rules().size(), "rule"));
        long known = audit.count(Suppressed.Kind.KNOWN);
        long silenced = audit.suppressed().size() - known;
        if (silenced > 0) {
            words.add(silenced + " silenced");
        }
        if (audit.comparison() != null) {
            words.add(known + " known");
            words.add(audit.comparison().fixed().size() + " fixed");
        }
        String next =
                audit.findings().isEmpty() ? "" : " 'pagelift fix' shows edits, 'pagelift plan' the order to work in.";
        return String.join("; ", words) + "." + next;
    }
}
