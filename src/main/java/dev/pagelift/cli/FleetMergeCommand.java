package dev.pagelift.cli;

import dev.pagelift.fleet.FleetException;
import dev.pagelift.fleet.FleetFolder;
import dev.pagelift.fleet.FleetReport;
import dev.pagelift.fleet.Journal;
import dev.pagelift.fleet.Shards;
import dev.pagelift.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes one result of several that were made on different machines. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Make one result of those of several machines.",
        sortOptions = false)
final class FleetMergeCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable FleetCommand fleet;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders that 'pagelift fleet' has written.")
    private List<Path> shards = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "The folder for the whole.")
    private Path output = Path.of("");

    @Option(
            names = "--compare",
            paramLabel = "DIR",
            description = "Show in the dashboard what changed since the results in this folder.")
    private @Nullable Path compare;

    @Override
    public Integer call() throws FleetException, IOException {
        FleetFolder folder = new FleetFolder(output);
        List<FleetFolder> folders = shards.stream().map(FleetFolder::new).toList();
        try (Journal journal = Journal.open(folder, Shards.header(folders));
                Journal earlier = compare == null ? null : Journal.read(new FleetFolder(compare))) {
            List<String> repositories = Shards.copy(folders, folder, journal);
            FleetReport report = FleetReport.write(repositories, journal, earlier, RuleSet.builtIn(), folder);
            return FleetCommand.report(report, Objects.requireNonNull(fleet).terminal());
        }
    }
}
