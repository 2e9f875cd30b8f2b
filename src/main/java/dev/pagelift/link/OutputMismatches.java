package dev.pagelift.link;

import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Fact.Related;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fact.FrameworkFact.OutputMismatch;
import dev.pagelift.fact.FrameworkFact.OutputWitness;
import dev.pagelift.fact.FrameworkFact.Witness;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Published folders that are not the ones that the framework writes to. Nothing is said of a folder that something else may
 * fill: one with files in the repository, and one that a command names.
 */
final class OutputMismatches implements Linker {

    private static final Set<Witness> PUBLISHERS =
            Set.of(Witness.WRANGLER_CONFIG, Witness.DEPLOY_COMMAND, Witness.HOST_CONFIG);
    private static final Set<Witness> SETTINGS = Set.of(Witness.FRAMEWORK_CONFIG, Witness.BUILD_COMMAND);

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        site.framework().filter(Framework::pages).ifPresent(framework -> {
            List<OutputWitness> built = built(site, framework);
            if (built.stream().allMatch(witness -> witness.outputDir() != null)) {
                built.stream()
                        .findFirst()
                        .ifPresent(builder -> published(site).stream()
                                .filter(publisher -> isElsewhere(site, publisher, built))
                                .forEach(publisher -> facts.accept(mismatch(publisher, builder, framework))));
            }
        });
    }

    private static List<OutputWitness> published(SiteView site) {
        return site.facts().all(OutputWitness.class).stream()
                .filter(witness -> PUBLISHERS.contains(witness.witness()) && witness.outputDir() != null)
                .toList();
    }

    /** Everything that says where the build writes; the framework's default counts only where nothing does. */
    private static List<OutputWitness> built(SiteView site, Framework framework) {
        List<OutputWitness> all = site.facts().all(OutputWitness.class).stream()
                .filter(witness -> witness.folder().equals(framework.folder())
                        && witness.witness().isOfBuild())
                .toList();
        List<OutputWitness> settings = all.stream()
                .filter(witness -> SETTINGS.contains(witness.witness()))
                .toList();
        return !settings.isEmpty() ? settings : isBuiltByAnother(site, framework) ? List.of() : all;
    }

    /** Whether only programs that are none of the framework's build here. */
    private static boolean isBuiltByAnother(SiteView site, Framework framework) {
        List<String> own = FrameworkKind.named(framework.id()).tools();
        List<Command> here = site.facts().all(Command.class).stream()
                .filter(command -> command.folder().equals(framework.folder()))
                .toList();
        return here.stream().noneMatch(command -> own.contains(command.tool()))
                && here.stream().anyMatch(command -> "build".equals(command.subcommand()));
    }

    private static boolean isElsewhere(SiteView site, OutputWitness publisher, List<OutputWitness> built) {
        RepoPath published = publisher.outputDir();
        return published != null
                && built.stream()
                        .noneMatch(witness -> witness.outputDir() != null && published.isIn(witness.outputDir()))
                && !site.repository().snapshot().hasFolder(published)
                && site.facts().all(Command.class).stream().noneMatch(command -> fills(command, published));
    }

    /** Whether a command that does not publish the folder names it or something in it. */
    private static boolean fills(Command command, RepoPath published) {
        return command.directory() == null
                && command.arguments().stream()
                        .map(argument -> argument.substring(argument.indexOf('=') + 1))
                        .flatMap(argument -> command.folder().resolve(argument).stream())
                        .anyMatch(path -> path.isIn(published));
    }

    private static OutputMismatch mismatch(OutputWitness publisher, OutputWitness builder, Framework framework) {
        RepoPath published = publisher.outputDir();
        RepoPath built = builder.outputDir();
        if (published == null || built == null) {
            throw new IllegalArgumentException("a folder is unknown");
        }
        return new OutputMismatch(
                publisher.at(),
                published,
                publisher.reason(),
                built,
                builder.reason(),
                framework.id(),
                below(built, published),
                SETTINGS.contains(builder.witness()),
                List.of(new Related(builder.at(), "Here the build is told to write to '" + built + "'.")));
    }

    private static @Nullable String below(RepoPath built, RepoPath published) {
        return built.isIn(published) ? built.within(published) : null;
    }
}
