package dev.pagelift.cli;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Auditor;
import dev.pagelift.report.InspectReporter;
import dev.pagelift.report.InspectTextReporter;
import dev.pagelift.report.Reporter;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Shows what was found, without judging it. */
final class InspectCommand implements Callable<Integer> {

    /** How facts can be printed. */
    enum FactFormat {
        TEXT,
        JSON
    }

    private final Terminal terminal;
    private final TargetOptions options = new TargetOptions();
    private final PagesConfigOption pagesConfig = new PagesConfigOption();

    private final OptionSpec format = OptionSpec.builder("-f", "--format")
            .type(FactFormat.class)
            .paramLabel("FORMAT")
            .defaultValue("text")
            .description("text or json (default: text).")
            .build();

    InspectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    CommandSpec spec() {
        return Declared.complete(
                Declared.command("inspect", this, "Show the facts: sites, frameworks, routes, bindings, deploy steps.")
                        .addMixin("options", options.mixin())
                        .addMixin("pagesConfig", pagesConfig.mixin())
                        .addOption(format));
    }

    @Override
    public Integer call() throws SourceException, IOException, UsageException {
        try (Waiting waiting = terminal.waiting("reading");
                Source source = options.open(waiting)) {
            Audit audit = Auditor.audit(
                    Snapshot.of(pagesConfig.beside(source, null), options.limits()),
                    RuleSet.builtIn().filter(rule -> false));
            pagesConfig.checkFits(audit);
            waiting.end();
            Reporter reporter =
                    format.getValue() == FactFormat.JSON ? new InspectReporter() : new InspectTextReporter();
            reporter.report(audit, terminal.out());
            terminal.out().flush();
            options.tellErrors(audit.snapshot(), terminal.err());
            return audit.isIncomplete() ? ExitCode.INCOMPLETE : ExitCode.CLEAN;
        }
    }
}
