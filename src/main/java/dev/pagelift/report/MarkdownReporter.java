package dev.pagelift.report;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Baseline;
import dev.pagelift.audit.Finding;
import dev.pagelift.audit.RuleFindings;
import dev.pagelift.audit.Suppressed;
import dev.pagelift.fact.Fact;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.rule.Level;
import dev.pagelift.rule.Rule;
import dev.pagelift.rule.language.Kebab;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.Notice;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Findings as GitHub's Markdown, for the summary of a job and for comments on pull requests. It stays below the size that a comment
 * can have, and says what it leaves out.
 */
final class MarkdownReporter implements Reporter {

    /** A comment has at most 65,536 characters, and a summary a megabyte. */
    private static final int MOST_CHARACTERS = 60_000;
    /** Of one rule. */
    private static final int MOST_PLACES = 20;
    /** Rules with fewer places are shown open. */
    private static final int SHORT = 4;

    @Override
    public void report(Audit audit, OutputStream out) throws IOException {
        MarkdownText text = new MarkdownText(MOST_CHARACTERS);
        text.block("## Pagelift\n\n" + verdict(audit) + "\n");
        for (SiteFacts site : audit.sites()) {
            List<Finding> findings = audit.findings(site.site());
            if (!findings.isEmpty()) {
                text.block("### Site " + Escape.markdownCode(site.site().name()) + ", "
                        + site.site().mode().id() + "\n");
                RuleFindings.group(findings).forEach(group -> text.block(group(group)));
            }
        }
        if (audit.comparison() != null) {
            text.block(fixed(audit.comparison().fixed()));
        }
        text.block(notices(audit.notices()));
        text.end(
                "The report is cut here because comments and summaries have a largest size; `-f json` and `-f sarif` have all.\n");
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String verdict(Audit audit) {
        if (audit.sites().isEmpty()) {
            return "No site was found in " + Count.of(audit.snapshot().files().size(), "file") + ".";
        }
        String since = audit.comparison() == null
                ? ""
                : ", compared with " + Escape.markdownCode(audit.comparison().with());
        String counts = audit.findings().isEmpty() ? "Nothing to report" : "**" + Count.levels(audit) + "**";
        long known = audit.count(Suppressed.Kind.KNOWN);
        long silenced = audit.suppressed().size() - known;
        return counts + " in " + Count.of(audit.sites().size(), "site") + since + "."
                + (silenced > 0 ? " " + silenced + " silenced." : "") + (known > 0 ? " " + known + " known." : "");
    }

    private static String group(RuleFindings group) {
        Rule rule = group.rule();
        int size = group.findings().size();
        StringBuilder text = new StringBuilder("<details" + (size < SHORT ? " open" : "") + "><summary>")
                .append(icon(rule.level()))
                .append(' ')
                .append(Kebab.of(rule.level()))
                .append(" <b>")
                .append(Escape.html(Escape.terminal(rule.title())))
                .append("</b> (")
                .append(size)
                .append(")</summary>\n\n");
        for (Finding finding : group.findings().subList(0, Math.min(size, MOST_PLACES))) {
            text.append("- ")
                    .append(place(finding.at()))
                    .append(": ")
                    .append(message(finding.message()))
                    .append('\n');
            for (Fact.Related related : finding.related()) {
                text.append("  - ")
                        .append(place(related.at()))
                        .append(": ")
                        .append(message(related.message()))
                        .append('\n');
            }
        }
        if (size > MOST_PLACES) {
            text.append("- and ").append(size - MOST_PLACES).append(" more\n");
        }
        return text.append("\n[")
                .append(rule.id())
                .append("](")
                .append(rule.docs())
                .append(")\n\n</details>\n")
                .toString();
    }

    private static String icon(Level level) {
        return switch (level) {
            case ERROR -> "🛑";
            case WARNING -> "⚠️";
            case NOTE -> "💡";
        };
    }

    private static String place(Location at) {
        return Escape.markdownCode(at.file() + ":" + at.line());
    }

    static String message(String message) {
        StringBuilder text = new StringBuilder();
        for (Quoted part : Quoted.parts(message)) {
            text.append(part.isName() ? Escape.markdownCode(part.text()) : Escape.markdown(part.text()));
        }
        return text.toString();
    }

    private static String fixed(List<Baseline.Known> fixed) {
        if (fixed.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("### ✅ No longer there (" + fixed.size() + ")\n\n");
        for (Baseline.Known known : fixed.subList(0, Math.min(fixed.size(), MOST_PLACES))) {
            text.append("- ")
                    .append(Escape.markdownCode(known.file() + ":" + known.line()))
                    .append(' ')
                    .append(Escape.markdownCode(known.rule()))
                    .append('\n');
        }
        return text.append(fixed.size() > MOST_PLACES ? "- and " + (fixed.size() - MOST_PLACES) + " more\n" : "")
                .toString();
    }

    private static String notices(List<Notice> notices) {
        if (notices.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("<details><summary>Notices (" + notices.size() + ")</summary>\n\n");
        for (Notice notice : notices.subList(0, Math.min(notices.size(), MOST_PLACES))) {
            boolean incomplete = notice.effect() == Notice.Effect.INCOMPLETE;
            text.append("- ")
                    .append(place(notice.at()))
                    .append(incomplete ? " **not audited**: " : ": ")
                    .append(message(notice.message()))
                    .append('\n');
        }
        text.append(notices.size() > MOST_PLACES ? "- and " + (notices.size() - MOST_PLACES) + " more\n" : "");
        return text.append("\n</details>\n").toString();
    }
}
