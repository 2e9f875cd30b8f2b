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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Finds what must change. */
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

    private final Terminal terminal;
    private final AuditOptions options = new AuditOptions();

    private final OptionSpec formats = OptionSpec.builder("-f", "--format")
            .type(List.class)
            .auxiliaryTypes(Output.class)
            .paramLabel("FORMAT[=FILE]")
            .converters(new Output.Converter())
            .description(
                    "text, sarif, json, markdown, html or github; give it several times for several outputs in one run"
                            + " (default: text).")
            .build();

    private final OptionSpec failOn = OptionSpec.builder("--fail-on")
            .type(FailOn.class)
            .paramLabel("LEVEL")
            .defaultValue("error")
            .description("Exit with 1 for findings at or above error, warning or note, or never (default: error).")
            .build();

    private final OptionSpec since = OptionSpec.builder("--since")
            .type(String.class)
            .paramLabel("REF")
            .description(
                    "Only what the commits since this branch, tag or commit bring, and what they fix.",
                    "Both states are read from git's objects: what is not committed is not looked at.")
            .build();

    private final OptionSpec baseline = OptionSpec.builder("--baseline")
            .type(String.class)
            .paramLabel("FILE")
            .description("Only what is not in this report of an earlier run, SARIF or JSON.")
            .build();

    private final OptionSpec showSuppressed = Declared.flag(
            "--show-suppressed", "Report what is silenced or known too, marked as such, in SARIF and JSON.");

    private final OptionSpec category = OptionSpec.builder("--category")
            .type(String.class)
            .paramLabel("NAME")
            .description("SARIF: the name that keeps this run apart from others of the same commit in code scanning.")
            .build();

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    CommandSpec spec() {
        CommandSpec spec = Declared.command(
                        "audit", this, "Find what must change. This is what runs when no command is named.")
                .addMixin("options", options.mixin());
        List.of(formats, failOn, since, baseline, showSuppressed, category).forEach(spec::addOption);
        return Declared.complete(spec);
    }

    @Override
    public Integer call() throws SourceException, IOException, UsageException {
        String since = this.since.getValue();
        String baseline = this.baseline.getValue();
        if (since != null && baseline != null) {
            throw new UsageException("'--since' and '--baseline' both say what is known already; give one of them.");
        }
        AuditRun run = new AuditRun(options);
        Baseline known = baseline == null ? null : baseline(baseline);
        ReportSettings settings =
                new ReportSettings(terminal.style(), category.getValue(), Declared.isSet(showSuppressed));
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
        for (Output output : outputs()) {
            output.write(audit, settings, terminal);
        }
        options.target.tellErrors(audit.snapshot(), terminal.err());
        FailOn lowest = failOn.getValue();
        boolean failed = audit.findings().stream()
                .anyMatch(finding -> lowest.fails(finding.rule().level()));
        if (failed) {
            return ExitCode.FINDINGS;
        }
        return audit.isIncomplete() && lowest != FailOn.NEVER ? ExitCode.INCOMPLETE : ExitCode.CLEAN;
    }

    private List<Output> outputs() {
        List<Output> named = formats.getValue();
        return named == null ? List.of(new Output(Format.TEXT, null)) : named;
    }
}
