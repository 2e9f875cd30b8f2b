package dev.pagelift.report;

import dev.pagelift.audit.Finding;
import dev.pagelift.plan.MigrationPlan;
import dev.pagelift.plan.Phase;
import dev.pagelift.plan.SitePlan;
import dev.pagelift.plan.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Plans for a person at a terminal. */
final class PlanTextReport {

    private static final int MOST_PLACES = 5;
    private static final String INDENT = "   ";

    private final Style style;
    private final PrintWriter print;

    private PlanTextReport(Style style, OutputStream out) {
        this.style = style;
        this.print = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), false);
    }

    static void report(MigrationPlan plan, Style style, OutputStream out) throws IOException {
        PlanTextReport report = new PlanTextReport(style, out);
        plan.sites().forEach(report::site);
        report.print.print(
                plan.sites().isEmpty()
                        ? "No site was found.\n"
                        : "Effort is what is left for people, on a scale of 0, 1, 3, 5, 7, 13 for each place. 'pagelift plan -f markdown'"
                                + " is a list to tick off.\n");
        report.print.flush();
    }

    private void site(SitePlan plan) {
        String name = Escape.terminal(plan.site().name());
        print.print(style.paint(
                        TextReporter.BOLD,
                        "Site " + name + ": " + plan.verdict().words() + ", effort " + plan.effort())
                + "\n");
        plan.reasons().forEach(reason -> lines(reason, INDENT));
        Phase phase = null;
        int number = 0;
        for (Step step : plan.steps()) {
            if (step.phase() != phase) {
                phase = step.phase();
                heading(PlanWords.heading(phase));
            }
            step(++number, step);
        }
        if (!plan.unknowns().isEmpty()) {
            heading("What cannot be seen from here");
            plan.unknowns().forEach(unknown -> {
                lines(unknown.what() + ".", " ? ");
                lines(unknown.how(), INDENT);
            });
        }
        if (!plan.costs().isEmpty()) {
            heading(PlanWords.COSTS);
            plan.costs().forEach(cost -> {
                lines(cost.text(), " - ");
                lines(cost.source(), INDENT);
            });
        }
        print.print("\n");
    }

    private void heading(String text) {
        print.print("\n" + style.paint(TextReporter.BLUE, text) + "\n");
    }

    private void step(int number, Step step) {
        String title = String.format("%2d. %s", number, step.title());
        print.print(style.paint(TextReporter.BOLD, title) + " (" + PlanWords.effort(step) + ")\n");
        lines(step.why(), INDENT + " ");
        lines("→ " + step.how(), INDENT + " ");
        List<Finding> evidence = step.evidence();
        for (Finding finding : evidence.subList(0, Math.min(MOST_PLACES, evidence.size()))) {
            print.print(INDENT + "   "
                    + Escape.terminal(finding.at().file() + ":" + finding.at().line()) + "\n");
        }
        if (evidence.size() > MOST_PLACES) {
            print.print(INDENT + "   … and " + (evidence.size() - MOST_PLACES) + " more\n");
        }
    }

    /** Wraps a text; what starts its first line stands above blanks on the others. */
    private void lines(String text, String start) {
        String indent = start;
        for (String line : Columns.wrap(Escape.terminal(text), 0, style.width() - start.length())) {
            print.print(indent + line + "\n");
            indent = " ".repeat(start.length());
        }
    }
}
