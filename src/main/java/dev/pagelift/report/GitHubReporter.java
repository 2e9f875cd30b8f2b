package dev.pagelift.report;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Finding;
import dev.pagelift.rule.Level;
import dev.pagelift.snapshot.Location;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Workflow commands of GitHub Actions, which become annotations in the changed files of a pull request. */
final class GitHubReporter implements Reporter {

    /** The runner drops what a step says beyond that (actions/toolkit#734). */
    private static final int MOST_OF_A_LEVEL = 10;

    @Override
    public void report(Audit audit, OutputStream out) throws IOException {
        PrintWriter print = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), false);
        for (Level level : Level.values()) {
            List<Finding> findings = audit.findings().stream()
                    .filter(finding -> finding.rule().level() == level)
                    .toList();
            findings.stream().limit(MOST_OF_A_LEVEL).forEach(finding -> print.print(annotation(finding) + "\n"));
            if (findings.size() > MOST_OF_A_LEVEL) {
                print.print((findings.size() - MOST_OF_A_LEVEL) + " more of the level " + word(level)
                        + " are not shown as annotations; the job summary has them.\n");
            }
        }
        print.flush();
    }

    private static String annotation(Finding finding) {
        Location at = finding.at();
        // Columns of a place that spans lines make the runner refuse the whole annotation.
        String columns = at.line() == at.endLine() ? ",col=" + at.column() + ",endColumn=" + at.endColumn() : "";
        return "::" + word(finding.rule().level())
                + " file=" + Escape.commandProperty(at.file().toString())
                + ",line=" + at.line() + ",endLine=" + at.endLine() + columns
                + ",title="
                + Escape.commandProperty(
                        finding.rule().title() + " (" + finding.rule().id() + ")")
                + "::" + Escape.command(finding.message());
    }

    private static String word(Level level) {
        return switch (level) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }
}
