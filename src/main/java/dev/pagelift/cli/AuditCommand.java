package dev.pagelift.cli;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Baseline;
import dev.pagelift.audit.Comparison;
import dev.pagelift.report.EarlierReport;
import dev.pagelift.report.Format;
import dev.pagelift.report.ReportSettings;
import dev.pagelift.rule.Level;
import dev.pagelift.source.Revisions;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Finds what must change. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Find what must change. This is what runs when no command is named.",
        sortOptions = false)
final class AuditCommand implements Callable<Integer> {

    /** The lowest level that makes the exit code 1. */
    enum FailOn {
        ERROR(Level.ERROR),
        WARNING(Level.WARNING),
        NOTE(Level.NOTE),
        NEVER(null);

        private final @Nullable Level lowest;

        FailOn(@Nullable Level lowest) {
            this.lowest = lowest;
        }

        boolean fails(Level level) {
            return lowest != null && level.compareTo(lowest) <= 0;
        }
    }

    @ParentCommand
    private @Nullable PageliftCommand parent;

    @Mixin
    private AuditOptions options = new AuditOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT[=FILE]",
            converter = Output.Converter.class,
            description = {
                "text, sarif, json, markdown, html or github; give it several times for several outputs in one run (default: text)."
            })
    private List<Output> outputs = List.of(new Output(Format.TEXT, null));

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            defaultValue = "error",
            description = "Exit with 1 for findings at or above error, warning or note, or never (default: error).")
    private FailOn failOn = FailOn.ERROR;

    @Option(
            names = "--since",
            paramLabel = "REF",
            description = {
                "Only what the commits since this branch, tag or commit bring, and what they fix.",
                "Both states are read from git's objects: what is not committed is not looked at."
            })
    private @Nullable String since;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Only what is not in this report of an earlier run, SARIF or JSON.")
    private @Nullable String baseline;

    @Option(
            names = "--show-suppressed",
            description = "Report what is silenced or known too, marked as such, in SARIF and JSON.")
    private boolean showSuppressed;

    @Option(
            names = "--category",
            paramLabel = "NAME",
            description = "SARIF: the name that keeps this run apart from others of the same commit in code scanning.")
    private @Nullable String category;

    @Override
    public Integer call() throws SourceException, IOException, UsageException {
        Terminal terminal = Objects.requireNonNull(parent).terminal();
        if (since != null && baseline != null) {
            throw new UsageException("'--since' and '--baseline' both say what is known already; give one of them.");
        }
        AuditRun run = new AuditRun(options);
        Baseline known = baseline == null ? null : baseline(baseline);
        ReportSettings settings = new ReportSettings(terminal.style(), category, showSuppressed);
        try (Waiting waiting = terminal.waiting("auditing")) {
            if (since != null) {
                try (Revisions revisions = options.target.since(since, waiting)) {
                    Audit before = run.audit(revisions.before());
                    Audit after = run.audit(revisions.after());
                    return report(Comparison.compare(after, Baseline.of(revisions.name(), before)), settings, waiting);
                }
            }
            try (Source source = options.target.open(waiting)) {
                Audit audit = run.audit(source);
                return report(known == null ? audit : Comparison.compare(audit, known), settings, waiting);
            }
        }
    }

    private static Baseline baseline(String file) throws UsageException {
        String name = String.valueOf(Path.of(file).getFileName());
        try (InputStream in = UserFiles.open(file)) {
            return EarlierReport.baseline(name, in);
        } catch (EarlierReport.NoReportException e) {
            throw new UsageException("'" + file + "' is no baseline: " + e.reason()
                    + " Make one with 'pagelift audit -f json=" + name + "' or '-f sarif=…'.");
        } catch (IOException e) {
            throw UserFiles.unreadable(file);
        }
    }

    private int report(Audit audit, ReportSettings settings, Waiting waiting) throws IOException, SourceException {
        waiting.end();
        Terminal terminal = Objects.requireNonNull(parent).terminal();
        for (Output output : outputs) {
            output.write(audit, settings, terminal);
        }
        options.target.tellErrors(audit.snapshot(), terminal.err());
        boolean failed = audit.findings().stream()
                .anyMatch(finding -> failOn.fails(finding.rule().level()));
        if (failed) {
            return ExitCode.FINDINGS;
        }
        return audit.isIncomplete() && failOn != FailOn.NEVER ? ExitCode.INCOMPLETE : ExitCode.CLEAN;
    }
}
