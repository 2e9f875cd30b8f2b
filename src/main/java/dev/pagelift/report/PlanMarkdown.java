package dev.pagelift.report;

import dev.pagelift.audit.Finding;
import dev.pagelift.plan.MigrationPlan;
import dev.pagelift.plan.Phase;
import dev.pagelift.plan.SitePlan;
import dev.pagelift.plan.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Plans as GitHub's Markdown: a list to tick off, for an issue. */
final class PlanMarkdown {

    /** An issue has at most 65,536 characters. */
    private static final int MOST_CHARACTERS = 60_000;

    private static final int MOST_PLACES = 10;

    private PlanMarkdown() {}

    static void report(MigrationPlan plan, OutputStream out) throws IOException {
        MarkdownText text = new MarkdownText(MOST_CHARACTERS);
        text.block("## Migration plan\n");
        for (SitePlan site : plan.sites()) {
            head(site, text);
            steps(site, text);
            rest(site, text);
        }
        if (plan.sites().isEmpty()) {
            text.block("No site was found.\n");
        }
        text.end("The plan is cut here because an issue has a largest size; `-f json` has all of it.\n");
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void head(SitePlan site, MarkdownText text) {
        StringBuilder head = new StringBuilder("### Site ")
                .append(Escape.markdownCode(site.site().name()))
                .append(": ")
                .append(site.verdict().words())
                .append(", effort ")
                .append(site.effort())
                .append("\n\n");
        site.reasons()
                .forEach(reason -> head.append("- ")
                        .append(MarkdownReporter.message(reason))
                        .append('\n'));
        text.block(head.toString());
    }

    private static void steps(SitePlan site, MarkdownText text) {
        Phase phase = null;
        for (Step step : site.steps()) {
            if (step.phase() != phase) {
                phase = step.phase();
                text.block("#### " + PlanWords.heading(phase) + "\n");
            }
            text.block(step(step));
        }
    }

    private static String step(Step step) {
        StringBuilder text = new StringBuilder("- [ ] **")
                .append(Escape.markdown(step.title()))
                .append("** (")
                .append(PlanWords.effort(step))
                .append(")<br>")
                .append(why(step))
                .append("<br>")
                .append(MarkdownReporter.message(step.how()))
                .append(" · [")
                .append(Escape.markdown(step.id()))
                .append("](")
                .append(step.source())
                .append(")\n");
        for (Finding finding :
                step.evidence().subList(0, Math.min(MOST_PLACES, step.evidence().size()))) {
            text.append("  - ")
                    .append(Escape.markdownCode(
                            finding.at().file() + ":" + finding.at().line()))
                    .append(": ")
                    .append(MarkdownReporter.message(finding.message()))
                    .append('\n');
        }
        int more = step.evidence().size() - MOST_PLACES;
        return more > 0 ? text.append("  - and ").append(more).append(" more\n").toString() : text.toString();
    }

    /** What rules say is Markdown already. */
    private static String why(Step step) {
        return step.evidence().isEmpty() ? MarkdownReporter.message(step.why()) : step.why();
    }

    private static void rest(SitePlan site, MarkdownText text) {
        if (!site.unknowns().isEmpty()) {
            StringBuilder list = new StringBuilder("#### What cannot be seen from here\n\n");
            site.unknowns()
                    .forEach(unknown -> list.append("- [ ] ")
                            .append(Escape.markdown(unknown.what()))
                            .append(". ")
                            .append(MarkdownReporter.message(unknown.how()))
                            .append(" · [source](")
                            .append(unknown.source())
                            .append(")\n"));
            text.block(list.toString());
        }
        if (!site.costs().isEmpty()) {
            StringBuilder list = new StringBuilder("#### " + PlanWords.COSTS + "\n\n");
            site.costs()
                    .forEach(cost -> list.append("- ")
                            .append(MarkdownReporter.message(cost.text()))
                            .append(" [source](")
                            .append(cost.source())
                            .append(")\n"));
            text.block(list.toString());
        }
    }
}
