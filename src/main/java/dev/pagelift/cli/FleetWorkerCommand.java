package dev.pagelift.cli;

import dev.pagelift.audit.Audit;
import dev.pagelift.fleet.FleetFolder;
import dev.pagelift.fleet.RepositoryAudit;
import dev.pagelift.fleet.Worker;
import dev.pagelift.source.Progress;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import dev.pagelift.source.Sources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The other end of a fleet: started by {@link FleetCommand}, and by nobody else. */
@Command(name = FleetWorkerCommand.NAME, hidden = true, mixinStandardHelpOptions = true)
final class FleetWorkerCommand implements Callable<Integer> {

    static final String NAME = "fleet-worker";

    @ParentCommand
    private @Nullable PageliftCommand parent;

    @Parameters(paramLabel = "DIR", description = "The folder of the fleet's results.")
    private Path folder = Path.of("");

    private final JudgingOptions judging = new JudgingOptions();
    private final LimitOptions limits = new LimitOptions();

    // Picocli alone looks at the two mixins.
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private CommandSpec judged = judging.mixin();

    @SuppressWarnings("UnusedVariable")
    @Mixin
    private CommandSpec limited = limits.mixin();

    @Override
    public Integer call() throws UsageException, SourceException, IOException {
        AuditRun run = new AuditRun(judging, limits.limits());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Terminal terminal = Objects.requireNonNull(parent).terminal();
        new Worker(in, terminal.out(), new FleetFolder(folder), new OneAudit(run, limits)).run();
        return ExitCode.CLEAN;
    }

    private record OneAudit(AuditRun run, LimitOptions limits) implements RepositoryAudit {

        @Override
        public Source open(String repository) throws SourceException {
            return Sources.open(repository, limits.cloneLimits(), Progress.NONE);
        }

        @Override
        public Audit audit(Source source) throws SourceException {
            try {
                return run.audit(source);
            } catch (UsageException e) {
                throw new SourceException(e.reason());
            }
        }
    }
}
