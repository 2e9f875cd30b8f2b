package dev.pagelift.report.html;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Version;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.plan.MigrationPlan;
import dev.pagelift.plan.SitePlan;
import dev.pagelift.report.Count;
import dev.pagelift.report.Reporter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An audit and its plan as a page in one file, for those who do not sit at the terminal where it was made. */
public final class HtmlReporter implements Reporter {

    private static final String STYLE = "dev/pagelift/report/report.css";
    private static final String SCRIPT = "dev/pagelift/report/report.js";

    /** The whole report. What is compared with something has no plan: it knows only what is new. */
    @Override
    public void report(Audit audit, OutputStream out) throws IOException {
        MigrationPlan plan = audit.comparison() == null ? MigrationPlan.of(audit) : null;
        write(audit, plan, true, out);
    }

    /** The plan alone, without the lines of code that it rests on. */
    public static void plan(MigrationPlan plan, OutputStream out) throws IOException {
        write(plan.audit(), plan, false, out);
    }

    private static void write(Audit audit, @Nullable MigrationPlan plan, boolean findings, OutputStream out)
            throws IOException {
        String name = audit.snapshot().provenance().location();
        Page page = new Page((findings ? "Pagelift: " : "Migration plan: ") + name, STYLE, SCRIPT);
        Html html = new Html();
        Overview overview = new Overview(audit, plan, html);
        overview.header();
        html.open("main", "id", "content");
        overview.numbers();
        if (findings) {
            FindingsSection.filters(audit, html);
        }
        for (int i = 0; i < audit.sites().size(); i++) {
            site(audit, audit.sites().get(i), plan == null ? null : plan.sites().get(i), findings, i + 1, html);
        }
        Remarks.write(audit, html);
        html.close();
        footer(audit, html);
        out.write((page.head() + html + page.foot()).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void site(
            Audit audit, SiteFacts site, @Nullable SitePlan plan, boolean findings, int number, Html html) {
        String id = "site-" + number;
        html.open("section", "class", "site", "id", id, "aria-labelledby", id + "-name");
        new SiteSection(site, id, new Prose(audit.snapshot().provenance()), html).write(plan);
        if (findings) {
            new FindingsSection(audit, site.site(), id, html).write();
        }
        RoutesSection.write(site, number, html);
        if (plan != null) {
            new PlanSection(plan, id, findings, html).write();
        }
        html.close();
    }

    private static void footer(Audit audit, Html html) {
        html.open("footer")
                .leaf(
                        "p",
                        "Pagelift " + Version.number() + " looked at "
                                + Count.of(audit.snapshot().files().size(), "file") + " with "
                                + Count.of(audit.rules().rules().size(), "rule")
                                + ". It reads a repository and runs nothing of it; what only a dashboard knows, it cannot know.")
                .close();
    }
}
