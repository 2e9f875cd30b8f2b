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
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows what was found, without judging it. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Show the facts: sites, frameworks, routes, bindings, deploy steps.",
        sortOptions = false)
final class InspectCommand implements Callable<Integer> {

    /** How facts can be printed. */
    enum FactFormat {
        TEXT,
        JSON
    }

    @ParentCommand
    private @Nullable PageliftCommand parent;

    @Mixin
    private TargetOptions options = new TargetOptions();

    @Mixin
    private PagesConfigOption pagesConfig = new PagesConfigOption();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json (default: text).")
    private FactFormat format = FactFormat.TEXT;

    @Override
    public Integer call() throws SourceException, IOException, UsageException {
        Terminal terminal = Objects.requireNonNull(parent).terminal();
        try (Waiting waiting = terminal.waiting("reading");
                Source source = options.open(waiting)) {
            Audit audit = Auditor.audit(
                    Snapshot.of(pagesConfig.beside(source, null), options.limits()),
                    RuleSet.builtIn().filter(rule -> false));
            pagesConfig.checkFits(audit);
            waiting.end();
            Reporter reporter = format == FactFormat.JSON ? new InspectReporter() : new InspectTextReporter();
            reporter.report(audit, terminal.out());
            terminal.out().flush();
            options.tellErrors(audit.snapshot(), terminal.err());
            return audit.isIncomplete() ? ExitCode.INCOMPLETE : ExitCode.CLEAN;
        }
    }
}
