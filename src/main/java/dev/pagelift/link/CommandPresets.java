package dev.pagelift.link;

import dev.pagelift.catalog.AdapterKind;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.Adapter;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fact.FrameworkFact.OutputWitness;
import dev.pagelift.fact.FrameworkFact.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Presets of a framework that a command chooses, by a flag or a variable: {@code NITRO_PRESET=cloudflare-pages nuxt build}. */
final class CommandPresets {

    private static final String FLAG = "--preset";
    private static final Set<String> VARIABLES = Set.of("NITRO_PRESET", "SERVER_PRESET");

    private CommandPresets() {}

    /** The adapters, and where they write. */
    static List<Fact> of(Facts facts) {
        List<Fact> found = new ArrayList<>();
        for (Framework framework : facts.all(Framework.class)) {
            for (Command command : facts.all(Command.class)) {
                if (command.folder().isIn(framework.folder())) {
                    preset(command)
                            .flatMap(name -> kind(framework, name))
                            .filter(kind -> facts.all(Adapter.class).stream()
                                    .noneMatch(adapter -> kind.isNamed(adapter.name())))
                            .ifPresent(kind -> found.addAll(facts(kind, framework, command)));
                }
            }
        }
        return found;
    }

    private static Optional<AdapterKind> kind(Framework framework, String preset) {
        return AdapterKind.of(framework.id()).stream()
                .filter(kind -> kind.isPreset() && kind.isNamed(preset))
                .findFirst();
    }

    private static Optional<String> preset(Command command) {
        Stream<String> flagged = command.flags().contains(FLAG) ? flag(command.arguments()) : Stream.empty();
        Stream<String> set = command.environment().stream()
                .filter(assignment -> assignment.contains("=")
                        && VARIABLES.contains(assignment.substring(0, assignment.indexOf('='))))
                .map(assignment -> assignment.substring(assignment.indexOf('=') + 1));
        return Stream.concat(flagged, set).findFirst();
    }

    private static Stream<String> flag(List<String> arguments) {
        int separate = arguments.indexOf(FLAG) + 1;
        if (separate > 0 && separate < arguments.size()) {
            return Stream.of(arguments.get(separate));
        }
        return arguments.stream()
                .filter(argument -> argument.startsWith(FLAG + "="))
                .map(argument -> argument.substring(FLAG.length() + 1));
    }

    private static List<Fact> facts(AdapterKind kind, Framework framework, Command command) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Adapter(
                command.at(),
                framework.id(),
                kind.id(),
                null,
                null,
                kind.host(),
                kind.host().equals(SiteEvidence.PAGES),
                false,
                true,
                framework.folder()));
        Optional.ofNullable(kind.output())
                .flatMap(framework.sources()::resolve)
                .ifPresent(directory -> facts.add(new OutputWitness(
                        command.at(),
                        framework.folder(),
                        directory,
                        Witness.BUILD_COMMAND,
                        "the preset '" + kind.id() + "'")));
        return facts;
    }
}
