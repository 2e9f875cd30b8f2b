package dev.pagelift.report;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Finding;
import dev.pagelift.fact.Fact;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.rule.Level;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.Notice;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Findings with the line they are about and a caret under the place, then a summary that adds up. */
final class TextReporter implements Reporter {

    private static final String BOLD = "1";
    private static final String BLUE = "1;34";

    private final Style style;

    TextReporter(ReportSettings settings) {
        this.style = settings.style();
    }

    @Override
    public void report(Audit audit, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        PrintWriter print = new PrintWriter(writer, false);
        audit.findings().forEach(finding -> finding(finding, print));
        audit.notices().forEach(notice -> notice(notice, print));
        summary(audit, print);
        print.flush();
    }

    private void finding(Finding finding, PrintWriter print) {
        Level level = finding.rule().level();
        String head = word(level) + "[" + finding.rule().id() + "]";
        print.print(
                style.paint(colour(level), head) + style.paint(BOLD, ": " + Escape.terminal(finding.message())) + "\n");
        frame(finding, print);
        for (Fact.Related related : finding.fact().related()) {
            print.print(gutter(finding.at()) + style.paint(BLUE, " = ") + place(related.at()) + ": "
                    + Escape.terminal(related.message()) + "\n");
        }
        print.print("\n");
    }

    private void frame(Finding finding, PrintWriter print) {
        Location at = finding.at();
        String gutter = gutter(at);
        print.print(gutter + style.paint(BLUE, "--> ") + place(at) + "\n");
        if (finding.line().isBlank()) {
            return;
        }
        String line = Escape.terminal(finding.line());
        print.print(gutter + style.paint(BLUE, " |") + "\n");
        print.print(style.paint(BLUE, at.line() + " |") + " " + line + "\n");
        print.print(gutter + style.paint(BLUE, " |") + " "
                + style.paint(colour(finding.rule().level()), caret(finding)) + "\n");
    }

    /** Blanks as wide as the line number. */
    private static String gutter(Location at) {
        return " ".repeat(String.valueOf(at.line()).length());
    }

    private static String caret(Finding finding) {
        Location at = finding.at();
        int length = finding.line().length();
        int start = Math.min(at.column() - 1, length);
        int end = at.endLine() == at.line() ? Math.min(at.endColumn() - 1, length) : length;
        return " ".repeat(start) + "^".repeat(Math.max(1, end - start));
    }

    private static String place(Location at) {
        return Escape.terminal(at.toString());
    }

    private void notice(Notice notice, PrintWriter print) {
        String head = notice.effect() == Notice.Effect.INCOMPLETE ? "not audited" : "notice";
        print.print(style.paint("1;35", head) + ": " + place(notice.at()) + ": " + Escape.terminal(notice.message())
                + "\n");
    }

    private void summary(Audit audit, PrintWriter print) {
        if (!audit.notices().isEmpty()) {
            print.print("\n");
        }
        List<SiteFacts> sites = audit.sites();
        if (sites.isEmpty()) {
            print.print("No site was found in " + audit.snapshot().files().size() + " files.\n");
            return;
        }
        for (SiteFacts site : sites) {
            print.print(siteLine(site) + "\n");
        }
        print.print(style.paint(BOLD, counts(audit)) + "\n");
    }

    private static String siteLine(SiteFacts site) {
        String framework =
                site.site().framework() == null ? "" : ", " + site.site().framework();
        String hosts = site.site().hosts().isEmpty()
                ? ""
                : ", on " + String.join(" and ", site.site().hosts());
        return Escape.terminal("Site " + site.site().root()) + ": "
                + site.site().mode() + framework + hosts;
    }

    private static String counts(Audit audit) {
        return count(audit.count(Level.ERROR), "error") + ", " + count(audit.count(Level.WARNING), "warning") + ", "
                + count(audit.count(Level.NOTE), "note") + " in "
                + count(audit.sites().size(), "site") + " ("
                + count(audit.snapshot().files().size(), "file") + ", "
                + count(audit.rules().rules().size(), "rule") + ").";
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static String colour(Level level) {
        return switch (level) {
            case ERROR -> "1;31";
            case WARNING -> "1;33";
            case NOTE -> "1;36";
        };
    }
}
