package dev.pagelift.detect;

import dev.pagelift.detect.backend.JavaClients;
import dev.pagelift.detect.backend.LambdaHandlers;
import dev.pagelift.detect.command.Commands;
import dev.pagelift.detect.config.ActionSecrets;
import dev.pagelift.detect.config.CommandBindings;
import dev.pagelift.detect.config.DownloadedConfigs;
import dev.pagelift.detect.config.EnvFiles;
import dev.pagelift.detect.config.FrameworkBindings;
import dev.pagelift.detect.config.ScriptedConfigs;
import dev.pagelift.detect.config.Terraform;
import dev.pagelift.detect.config.WranglerConfigs;
import dev.pagelift.detect.framework.FrameworkCode;
import dev.pagelift.detect.framework.Frameworks;
import dev.pagelift.detect.framework.TyingImports;
import dev.pagelift.detect.host.BuildVariables;
import dev.pagelift.detect.host.HostPackages;
import dev.pagelift.detect.host.Hosts;
import dev.pagelift.detect.host.PreviewPorts;
import dev.pagelift.detect.host.SurgeRules;
import dev.pagelift.detect.packages.NpmPackages;
import dev.pagelift.detect.packages.PackageManagers;
import dev.pagelift.detect.platform.DashboardTraces;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All detectors. The order does not matter: facts are sorted by place. */
public final class Detectors {

    private static final List<Detector> ALL = List.of(
            new WranglerConfigs(),
            new Terraform(),
            new EnvFiles(),
            new DownloadedConfigs(),
            new ScriptedConfigs(),
            new ActionSecrets(),
            new FrameworkBindings(),
            new NpmPackages(),
            new PackageManagers(),
            new Commands(),
            new Frameworks(),
            new Hosts(),
            new BuildVariables(),
            new PreviewPorts(),
            new DashboardTraces(),
            new SpecialFiles(),
            new FunctionRoutes(),
            new UnroutedHandlers(),
            new JavaClients(),
            new LambdaHandlers(),
            new TyingImports());

    private static final List<FollowUp> FOLLOW_UPS = List.of(
            new ServerCode(),
            new FrameworkCode(),
            new CommandBindings(),
            new HostPackages(),
            new SurgeRules(),
            new PagesPlugins());

    private Detectors() {}

    public static Facts detect(Repository repository) {
        List<Fact> facts = new ArrayList<>(
                foundBy(repository, ALL.parallelStream(), (detector, sink) -> detector.detect(repository, sink)));
        Facts known = Facts.of(facts);
        // One after the other: the code of servers takes nearly all of the time, and what it gives to other threads is
        // only taken up where the thread that waits for all is the one that gives it.
        facts.addAll(
                foundBy(repository, FOLLOW_UPS.stream(), (followUp, sink) -> followUp.detect(repository, known, sink)));
        return Facts.of(facts);
    }

    /** What the parts find, in the order of the parts. */
    private static <P> List<Fact> foundBy(Repository repository, Stream<P> parts, BiConsumer<P, Consumer<Fact>> work) {
        return parts.map(part -> found(repository, part, work))
                .flatMap(List::stream)
                .toList();
    }

    /** All facts of one part, or none when it does not come to its end: half of them would read as the whole. */
    private static <P> List<Fact> found(Repository repository, P part, BiConsumer<P, Consumer<Fact>> work) {
        return repository.snapshot().attempt(part.getClass().getSimpleName(), () -> collected(part, work), List.of());
    }

    private static <P> List<Fact> collected(P part, BiConsumer<P, Consumer<Fact>> work) {
        List<Fact> found = new ArrayList<>();
        work.accept(part, found::add);
        return found;
    }
}
