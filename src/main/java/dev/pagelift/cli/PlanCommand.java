package dev.pagelift.cli;

import dev.pagelift.audit.Audit;
import dev.pagelift.plan.MigrationPlan;
import dev.pagelift.report.PlanFormat;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says whether to move, and in which order. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Say whether to move each site now, and list the steps in their order.",
            "Each has its reason, effort, risk and evidence; what a repository cannot show is listed too. The exit code does"
                    + " not depend on the verdict."
        },
        sortOptions = false)
final class PlanCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable PageliftCommand parent;

    @Mixin
    private AuditOptions options = new AuditOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, markdown, json or html (default: text).")
    private PlanFormat format = PlanFormat.TEXT;

    @Override
    public Integer call() throws SourceException, IOException, UsageException {
        Terminal terminal = Objects.requireNonNull(parent).terminal();
        AuditRun run = new AuditRun(options);
        try (Waiting waiting = terminal.waiting("planning");
                Source source = options.target.open(waiting)) {
            Audit audit = run.audit(source);
            waiting.end();
            format.report(MigrationPlan.of(audit), terminal.style(), terminal.out());
            terminal.out().flush();
            return audit.isIncomplete() ? ExitCode.INCOMPLETE : ExitCode.CLEAN;
        }
    }
}
