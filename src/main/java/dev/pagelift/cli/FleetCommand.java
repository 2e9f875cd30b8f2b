package dev.pagelift.cli;

import dev.pagelift.audit.Version;
import dev.pagelift.fleet.Fleet;
import dev.pagelift.fleet.FleetException;
import dev.pagelift.fleet.FleetFolder;
import dev.pagelift.fleet.FleetProgress;
import dev.pagelift.fleet.FleetReport;
import dev.pagelift.fleet.FleetSettings;
import dev.pagelift.fleet.Journal;
import dev.pagelift.report.Escape;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.source.SourceException;
import dev.pagelift.source.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Audits many repositories. */
@Command(
        name = "fleet",
        mixinStandardHelpOptions = true,
        description = {
            "Audit many repositories: a SARIF file for each, tables of all, and a dashboard.",
            "What is interrupted goes on where it stopped when it is run again."
        },
        subcommands = FleetMergeCommand.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  pagelift fleet repositories.txt -o fleet/       one owner/repo[@ref], https address or folder a line",
            "  pagelift fleet ~/checkouts -o fleet/            every folder in it",
            "  gh repo list ORG -L 9999 --json nameWithOwner -q '.[].nameWithOwner' | pagelift fleet - -o fleet/",
            "  pagelift fleet list.txt -o 2027/ --compare 2026/",
            "  pagelift fleet merge -o all/ shard-1/ shard-2/",
            "",
            "Private repositories: set PAGELIFT_TOKEN in the environment.",
            "Exit codes: 0 all audited, 2 usage, 3 some could not be audited."
        })
final class FleetCommand implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @ParentCommand
    private @Nullable PageliftCommand parent;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "LIST",
            description = "A file with a repository a line, a folder of checkouts, or - for standard input.")
    private @Nullable String list;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The folder for the results, and for going on after an interruption.")
    private @Nullable Path output;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            converter = LimitOptions.WholeNumber.class,
            description = "Audits at the same time (default: the number of cores).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--clones",
            paramLabel = "N",
            defaultValue = "4",
            converter = LimitOptions.WholeNumber.class,
            description = "Clones at the same time (default: 4).")
    private int clones;

    @Option(
            names = "--retries",
            paramLabel = "N",
            defaultValue = "3",
            description =
                    "How often to try again what cannot be reached for now, after longer and longer pauses (default: 3).")
    private int retries;

    @Option(
            names = "--max-memory",
            paramLabel = "MIB",
            defaultValue = "1024",
            converter = LimitOptions.WholeNumber.class,
            description = "Memory for auditing one repository (default: 1024).")
    private int memory;

    @Option(names = "--retry-failed", description = "Try again what could not be audited in an earlier run.")
    private boolean retryFailed;

    @Option(
            names = "--compare",
            paramLabel = "DIR",
            description = "Show in the dashboard what changed since the results in this folder.")
    private @Nullable Path compare;

    private final JudgingOptions judging = new JudgingOptions();

    // Picocli alone looks at the two mixins.
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private CommandSpec judged = judging.mixin();

    // The tool itself looks for it among the words, where an error has left no command to ask.
    @SuppressWarnings("UnusedVariable")
    @Option(names = "--debug", description = "Print stack traces of internal errors.")
    private boolean debug;

    private final LimitOptions limits = new LimitOptions();

    @SuppressWarnings("UnusedVariable")
    @Mixin
    private CommandSpec limited = limits.mixin();

    @Override
    public Integer call() throws UsageException, SourceException, FleetException, IOException {
        if (list == null || output == null) {
            throw new UsageException(
                    "Give a list of repositories and a folder for the results: pagelift fleet LIST -o DIR.");
        }
        RuleSet rules = new AuditRun(judging, limits.limits()).rules();
        FleetWorkers workers = FleetWorkers.of(Objects.requireNonNull(spec), output, memory);
        List<String> repositories = FleetList.read(list);
        FleetFolder folder = new FleetFolder(output);
        try (Journal journal = Journal.open(folder, Journal.Header.of(Version.number(), rules, workers.options()));
                Journal earlier = compare == null ? null : Journal.read(new FleetFolder(compare))) {
            audit(repositories, workers.command(), journal);
            return report(FleetReport.write(repositories, journal, earlier, rules, folder), terminal());
        }
    }

    private void audit(List<String> repositories, List<String> worker, Journal journal) throws IOException {
        List<String> open = repositories.stream()
                .filter(each -> !journal.isDone(each) || retryFailed && journal.isFailed(each))
                .toList();
        if (open.size() < repositories.size()) {
            terminal()
                    .err()
                    .println("pagelift: " + (repositories.size() - open.size()) + " of " + repositories.size()
                            + " repositories are done already.");
        }
        Duration patience = limits.limits().time().multipliedBy(2).plusSeconds(30);
        int fetches = open.stream().allMatch(Sources::isFolder) ? 0 : clones;
        FleetSettings settings = new FleetSettings(worker, jobs, Math.max(1, fetches), retries, PAUSE, patience);
        try (Waiting waiting = terminal().waiting("starting")) {
            Fleet.audit(open, settings, journal, new FleetProgress(waiting, open.size()));
        }
    }

    static int report(FleetReport report, Terminal terminal) throws IOException {
        for (String line : report.lines()) {
            terminal.out().println(Escape.terminal(line));
        }
        return report.hasFailures() ? ExitCode.INCOMPLETE : ExitCode.CLEAN;
    }

    Terminal terminal() {
        return Objects.requireNonNull(parent).terminal();
    }
}
