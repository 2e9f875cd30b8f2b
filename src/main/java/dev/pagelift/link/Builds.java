package dev.pagelift.link;

import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FlagValues;
import dev.pagelift.fact.FrameworkFact.Build;
import dev.pagelift.fact.FrameworkFact.OutputWitness;
import dev.pagelift.fact.FrameworkFact.Witness;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a site is built, from the most trusted witness for its output directory. */
final class Builds {

    /** What the programs of frameworks are also run for. */
    private static final Set<String> NO_BUILDS = Set.of(
            "check", "dev", "develop", "init", "new", "preview", "s", "serve", "server", "start", "sync", "test",
            "watch");

    private final Deployable deployable;
    private final Facts facts;
    private final Optional<FrameworkKind> kind;

    private Builds(Deployable deployable, Facts facts) {
        this.deployable = deployable;
        this.facts = facts;
        this.kind = deployable.framework(facts).map(framework -> FrameworkKind.named(framework.id()));
    }

    static List<Fact> of(Deployable deployable, Facts facts) {
        return new Builds(deployable, facts).all();
    }

    private List<Fact> all() {
        List<Fact> found = new ArrayList<>(flagWitnesses());
        Stream.concat(facts.all(OutputWitness.class).stream().filter(this::isOfSite), flagWitnesses().stream())
                .min(Comparator.comparing(OutputWitness::witness)
                        .thenComparing(witness -> !witness.folder().equals(deployable.root())))
                .map(this::build)
                .ifPresent(found::add);
        return found;
    }

    /** A folder of the site may hold another framework's configuration, as a tutorial does. */
    private boolean isOfSite(OutputWitness witness) {
        boolean told = witness.witness() == Witness.FRAMEWORK_CONFIG || witness.witness() == Witness.FRAMEWORK_DEFAULT;
        return !told
                || deployable
                        .framework(facts)
                        .map(framework -> framework.folder().equals(witness.folder()))
                        .orElse(true);
    }

    private Build build(OutputWitness witness) {
        boolean known = witness.outputDir() != null;
        return new Build(
                witness.at(),
                command(),
                witness.outputDir(),
                known ? witness.witness().reason() : "unknown: " + witness.reason(),
                deployable.root());
    }

    private @Nullable String command() {
        return builds().map(Command::line)
                .findFirst()
                .or(() -> kind.map(FrameworkKind::command))
                .orElse(null);
    }

    /** The commands that build with the framework, that of the script {@code build} first. */
    private Stream<Command> builds() {
        return facts.all(Command.class).stream()
                .filter(command ->
                        kind.filter(k -> k.tools().contains(command.tool())).isPresent())
                .filter(command -> Stream.concat(Stream.of(command.subcommand()), command.arguments().stream())
                        .noneMatch(NO_BUILDS::contains))
                .sorted(Comparator.comparing(command -> !"build".equals(command.script())));
    }

    private List<OutputWitness> flagWitnesses() {
        return builds().flatMap(command -> flagged(command)
                        .or(() -> inEnvironment(command))
                        .flatMap(value -> command.folder().resolve(value))
                        .map(this::published)
                        .map(directory -> new OutputWitness(
                                command.at(),
                                deployable.root(),
                                directory,
                                Witness.BUILD_COMMAND,
                                "an argument of '" + command.line() + "'"))
                        .stream())
                .limit(1)
                .toList();
    }

    /** Some builders publish a folder in the directory that they are told, which what else is known of them shows. */
    private RepoPath published(RepoPath told) {
        String within = kind.map(FrameworkKind::within).orElse(null);
        if (within == null) {
            return told;
        }
        boolean used = facts.all(OutputWitness.class).stream()
                .map(OutputWitness::outputDir)
                .anyMatch(directory -> directory != null && directory.name().equals(within));
        return used ? told.resolve(within).orElse(told) : told;
    }

    /** {@code BUILD_PATH=www} in front of the command. */
    private Optional<String> inEnvironment(Command command) {
        List<String> variables = kind.map(FrameworkKind::variables).orElse(List.of());
        return command.environment().stream()
                .filter(assignment -> variables.contains(assignment.split("=", 2)[0]) && assignment.contains("="))
                .map(assignment -> assignment.split("=", 2)[1])
                .findFirst();
    }

    private Optional<String> flagged(Command command) {
        List<String> flags = kind.map(FrameworkKind::flags).orElse(List.of());
        return FlagValues.in(command.arguments(), flags).stream()
                .findFirst()
                .or(() -> kind.flatMap(k -> Optional.ofNullable(k.argument()))
                        .flatMap(argument -> argument.in(command.arguments())));
    }
}
