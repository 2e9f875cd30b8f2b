package dev.pagelift.report;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Baseline;
import dev.pagelift.audit.Finding;
import dev.pagelift.audit.RuleFindings;
import dev.pagelift.fact.Fact;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.rule.Level;
import dev.pagelift.rule.Rule;
import dev.pagelift.rule.language.Kebab;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.Notice;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings by site and rule, each with the line it is about and a mark under the place; then a summary that adds up. */
final class TextReporter implements Reporter {

    static final String BOLD = "1";
    static final String BLUE = "1;34";
    static final String GREEN = "1;32";
    static final String MAGENTA = "1;35";

    /** So many findings of one rule are shown with their code; the others are a line each. */
    private static final int MOST_FRAMES = 3;
    /** So many lines of one kind; a person who wants more wants a file. */
    private static final int MOST_LINES = 30;

    private static final int NARROWEST = 40;

    private final Style style;
    private final int width;

    TextReporter(ReportSettings settings) {
        this.style = settings.style();
        this.width = Math.max(NARROWEST, style.width());
    }

    @Override
    public void report(Audit audit, OutputStream out) throws IOException {
        PrintWriter print = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), false);
        for (SiteFacts site : audit.sites()) {
            List<Finding> findings = audit.findings(site.site());
            if (audit.sites().size() > 1 && !findings.isEmpty()) {
                print.print(heading("Site " + site.site().name()) + "\n\n");
            }
            RuleFindings.group(findings).forEach(group -> group(group, print));
        }
        if (audit.comparison() != null) {
            fixed(audit.comparison().fixed(), print);
        }
        notices(audit.notices(), print);
        new TextSummary(audit, style).print(print);
        print.flush();
    }

    private String heading(String text) {
        String safe = Columns.cut(Escape.terminal(text), width - 4);
        return style.paint(BOLD, "── " + safe + " ") + "─".repeat(Math.max(0, width - 4 - Columns.width(safe)));
    }

    private void group(RuleFindings group, PrintWriter print) {
        List<Finding> findings = group.findings();
        int framed = findings.size() <= MOST_FRAMES + 1 ? findings.size() : MOST_FRAMES;
        findings.subList(0, framed).forEach(finding -> finding(finding, print));
        List<Finding> rest = findings.subList(framed, findings.size());
        if (!rest.isEmpty()) {
            print.print(
                    head(group.rule()) + style.paint(BOLD, ": and " + rest.size() + " more of the same kind") + "\n");
            List<String> lines = rest.stream()
                    .map(finding -> place(finding.at()) + "  " + Escape.terminal(finding.message()))
                    .toList();
            lines(lines, print);
            print.print("\n");
        }
    }

    private void lines(List<String> lines, PrintWriter print) {
        lines.stream().limit(MOST_LINES).forEach(line -> print.print("    " + Columns.cut(line, width - 4) + "\n"));
        if (lines.size() > MOST_LINES) {
            print.print("    … and " + (lines.size() - MOST_LINES) + " more; -f json lists all.\n");
        }
    }

    private void finding(Finding finding, PrintWriter print) {
        Rule rule = finding.rule();
        int taken = Kebab.of(rule.level()).length() + rule.id().length() + 4;
        List<String> message = Columns.wrap(Escape.terminal(finding.message()), taken, width);
        print.print(head(rule) + style.paint(BOLD, ": " + String.join("\n", message)) + "\n");
        frame(finding, print);
        for (Fact.Related related : finding.related()) {
            print.print(gutter(finding.at()) + style.paint(BLUE, " = ") + place(related.at()) + ": "
                    + Escape.terminal(related.message()) + "\n");
        }
        print.print("\n");
    }

    private String head(Rule rule) {
        String id = style.link(rule.docs(), rule.id());
        return style.paint(colour(rule.level()), Kebab.of(rule.level()) + "[" + id + "]");
    }

    private void frame(Finding finding, PrintWriter print) {
        Location at = finding.at();
        String gutter = gutter(at);
        print.print(gutter + style.paint(BLUE, "--> ") + place(at) + "\n");
        if (finding.line().isBlank()) {
            return;
        }
        CodeFrame frame = CodeFrame.of(finding, width - gutter.length() - 3);
        print.print(gutter + style.paint(BLUE, " |") + "\n");
        print.print(style.paint(BLUE, at.line() + " |") + " " + frame.line() + "\n");
        print.print(gutter + style.paint(BLUE, " |") + " " + " ".repeat(frame.before())
                + style.paint(colour(finding.rule().level()), "^".repeat(frame.marked())) + "\n");
    }

    /** Blanks as wide as the line number. */
    private static String gutter(Location at) {
        return " ".repeat(String.valueOf(at.line()).length());
    }

    private static String place(Location at) {
        return Escape.terminal(at.toString());
    }

    private void fixed(List<Baseline.Known> fixed, PrintWriter print) {
        if (!fixed.isEmpty()) {
            print.print(
                    style.paint(GREEN, "fixed") + style.paint(BOLD, ": " + fixed.size() + " no longer there") + "\n");
            List<String> lines = fixed.stream()
                    .map(known -> Escape.terminal(
                            known.file() + ":" + known.line() + "  " + known.rule() + "  " + known.message()))
                    .toList();
            lines(lines, print);
            print.print("\n");
        }
    }

    private void notices(List<Notice> notices, PrintWriter print) {
        Map<String, List<Notice>> byKind = new LinkedHashMap<>();
        notices.forEach(notice ->
                byKind.computeIfAbsent(notice.kind(), kind -> new ArrayList<>()).add(notice));
        for (List<Notice> same : byKind.values()) {
            same.stream().limit(MOST_LINES).forEach(notice -> notice(notice, print));
            if (same.size() > MOST_LINES) {
                print.print("    … and " + (same.size() - MOST_LINES) + " more like this; -f json lists all.\n");
            }
        }
        if (!notices.isEmpty()) {
            print.print("\n");
        }
    }

    private void notice(Notice notice, PrintWriter print) {
        String head = notice.effect() == Notice.Effect.INCOMPLETE ? "not audited" : "notice";
        String text = place(notice.at()) + ": " + Escape.terminal(notice.message());
        List<String> lines = Columns.wrap(text, head.length() + 2, width);
        print.print(style.paint(MAGENTA, head) + ": " + String.join("\n  ", lines) + "\n");
    }

    static String colour(Level level) {
        return switch (level) {
            case ERROR -> "1;31";
            case WARNING -> "1;33";
            case NOTE -> "1;36";
        };
    }
}
