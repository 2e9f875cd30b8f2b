package dev.pagelift.cli;

import dev.pagelift.audit.Audit;
import dev.pagelift.plan.MigrationPlan;
import dev.pagelift.report.PlanFormat;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Says whether to move, and in which order. */
final class PlanCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final AuditOptions options = new AuditOptions();

    private final OptionSpec format = OptionSpec.builder("-f", "--format")
            .type(PlanFormat.class)
            .paramLabel("FORMAT")
            .defaultValue("text")
            .description("text, markdown, json or html (default: text).")
            .build();

    PlanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    CommandSpec spec() {
        return Declared.complete(Declared.command(
                        "plan",
                        this,
                        "Say whether to move each site now, and list the steps in their order.",
                        "Each has its reason, effort, risk and evidence; what a repository cannot show is listed too. The"
                                + " exit code does not depend on the verdict.")
                .addMixin("options", options.mixin())
                .addOption(format));
    }

    @Override
    public Integer call() throws SourceException, IOException, UsageException {
        PlanFormat format = this.format.getValue();
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
