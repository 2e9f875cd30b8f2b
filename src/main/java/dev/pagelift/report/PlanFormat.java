package dev.pagelift.report;

import dev.pagelift.plan.MigrationPlan;
import dev.pagelift.report.html.HtmlReporter;
import java.io.IOException;
import java.io.OutputStream;

/** How plans can be printed. */
public enum PlanFormat {
    TEXT {
        @Override
        public void report(MigrationPlan plan, Style style, OutputStream out) throws IOException {
            PlanTextReport.report(plan, style, out);
        }
    },
    MARKDOWN {
        @Override
        public void report(MigrationPlan plan, Style style, OutputStream out) throws IOException {
            PlanMarkdown.report(plan, out);
        }
    },
    JSON {
        @Override
        public void report(MigrationPlan plan, Style style, OutputStream out) throws IOException {
            PlanJson.report(plan, out);
        }
    },
    HTML {
        @Override
        public void report(MigrationPlan plan, Style style, OutputStream out) throws IOException {
            HtmlReporter.plan(plan, out);
        }
    };

    public abstract void report(MigrationPlan plan, Style style, OutputStream out) throws IOException;
}
