package dev.pagelift.detect;

import dev.pagelift.detect.binding.BindingSearch;
import dev.pagelift.detect.binding.BindingUse;
import dev.pagelift.detect.flow.Place;
import dev.pagelift.detect.platform.HostComparisons;
import dev.pagelift.detect.platform.PagesHosts;
import dev.pagelift.detect.platform.PlatformUses;
import dev.pagelift.detect.platform.PlatformUses.Runs;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.BindingFact.BindingUsed;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.Notice;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What the code that Cloudflare runs reads of its environment and takes from the platform. */
final class ServerCode implements FollowUp {

    /** Kinds that {@code process.env} may hold anywhere, so that a read of it proves nothing. */
    private static final Set<String> PLAIN = Set.of("var", "secret");

    @Override
    public void detect(Repository repository, Facts known, Consumer<Fact> facts) {
        BindingSearch search = new BindingSearch(repository, known);
        Set<String> resources = known.all(BindingDeclared.class).stream()
                .filter(binding -> !PLAIN.contains(binding.type()))
                .map(BindingDeclared::name)
                .collect(Collectors.toSet());
        for (BindingUse use : search.run()) {
            if (!use.isOfProcess() || resources.contains(use.name()) || use.name() != null && use.type() != null) {
                facts.accept(fact(repository, use));
                use.handovers().forEach(handover -> facts.accept(handover(repository, use, handover)));
            }
        }
        platform(repository, search, facts);
        new PagesHosts(repository, known, facts).find();
        notices(repository, search);
    }

    private static void platform(Repository repository, BindingSearch search, Consumer<Fact> facts) {
        Set<RepoPath> listeners = search.serviceWorkers();
        Set<RepoPath> server = search.serverScripts();
        for (RepoPath path : server) {
            Runs runs = listeners.contains(path) ? Runs.AS_SERVICE_WORKER : Runs.AS_MODULE;
            script(repository, path, (file, script) -> {
                PlatformUses.find(file, script, runs, facts);
                HostComparisons.find(file, script, facts);
            });
        }
        for (RepoPath path : search.frameworkScripts()) {
            if (!server.contains(path)) {
                script(repository, path, (file, script) -> PlatformUses.find(file, script, Runs.IN_FRAMEWORK, facts));
            }
        }
    }

    private static void script(Repository repository, RepoPath path, BiConsumer<SourceFile, Script> use) {
        repository
                .snapshot()
                .file(path)
                .ifPresent(file -> repository.script(path).ifPresent(script -> use.accept(file, script)));
    }

    private static BindingUsed fact(Repository repository, BindingUse use) {
        SourceFile file = repository.snapshot().file(use.at().file()).orElseThrow();
        Span span = use.at().node().span();
        // A text that is not closed may be a single quote.
        boolean quoted = use.name() != null
                && span.length() > 1
                && use.at().node().string().isPresent();
        Location at = file.locate(quoted ? new Span(span.start() + 1, span.end() - 1) : span);
        return fact(use, at, !use.handovers().isEmpty());
    }

    private static BindingUsed handover(Repository repository, BindingUse use, Place handover) {
        SourceFile file = repository.snapshot().file(handover.file()).orElseThrow();
        return fact(use, file.locate(handover.node().span()), false);
    }

    private static BindingUsed fact(BindingUse use, Location at, boolean handedOver) {
        return new BindingUsed(
                at, use.name(), use.via(), use.type(), use.isResource(), handedOver, use.project(), at.file());
    }

    private static void notices(Repository repository, BindingSearch search) {
        List<SourceFile> generated = search.generated();
        if (!generated.isEmpty()) {
            String scripts = generated.size() == 1
                    ? "This script was written by a program, so it was not searched for uses of bindings."
                    : generated.size()
                            + " scripts that programs have written, this one first, were not searched for uses of bindings.";
            repository
                    .snapshot()
                    .notice(new Notice(
                            "generated-scripts",
                            Notice.Effect.NOTE,
                            Location.startOf(generated.get(0).path()),
                            scripts));
        }
        if (search.hasGivenUp()) {
            repository
                    .snapshot()
                    .notice(
                            new Notice(
                                    "code-too-entangled",
                                    Notice.Effect.INCOMPLETE,
                                    Location.startOf(RepoPath.ROOT),
                                    "The code hands its environment around in too many ways, so uses of bindings may be missing."));
        }
    }
}
