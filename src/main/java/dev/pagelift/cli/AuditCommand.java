package dev.pagelift.cli;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Auditor;
import dev.pagelift.report.Format;
import dev.pagelift.report.ReportSettings;
import dev.pagelift.report.Reporter;
import dev.pagelift.rule.Level;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import dev.pagelift.source.Sources;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        description = "Report what must change, with the place of each finding. This is the default command.",
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
    private TargetOptions options = new TargetOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT[=FILE]",
            converter = Output.Converter.class,
            description = "text, sarif or json; give it several times for several outputs in one run (default: text).")
    private List<Output> outputs = List.of(new Output(Format.TEXT, null));

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            defaultValue = "error",
            description = "Exit with 1 for findings at or above error, warning or note, or never (default: error).")
    private FailOn failOn = FailOn.ERROR;

    @Override
    public Integer call() throws SourceException, IOException {
        Terminal terminal = java.util.Objects.requireNonNull(parent).terminal();
        try (Source source = Sources.open(options.target, terminal.progress())) {
            Audit audit = Auditor.audit(Snapshot.of(source, Limits.DEFAULT), RuleSet.builtIn());
            terminal.clearProgress();
            for (Output output : outputs) {
                write(output, audit, terminal);
            }
            return exitCode(audit);
        }
    }

    private static void write(Output output, Audit audit, Terminal terminal) throws IOException, SourceException {
        Reporter reporter = output.format().reporter(new ReportSettings(terminal.style(), null, false));
        if (output.file() == null) {
            reporter.report(audit, terminal.out());
            terminal.out().flush();
            return;
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(output.file())))) {
            reporter.report(audit, out);
        } catch (IOException e) {
            throw new SourceException(
                    "The report cannot be written to '" + output.file() + "'; check the path and its permissions.", e);
        }
    }

    private int exitCode(Audit audit) {
        boolean failed = audit.findings().stream()
                .anyMatch(finding -> failOn.fails(finding.rule().level()));
        if (failed) {
            return ExitCode.FINDINGS;
        }
        return audit.isIncomplete() && failOn != FailOn.NEVER ? ExitCode.INCOMPLETE : ExitCode.CLEAN;
    }
}
