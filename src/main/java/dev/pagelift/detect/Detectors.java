package dev.pagelift.detect;

import dev.pagelift.detect.command.Commands;
import dev.pagelift.detect.config.ActionSecrets;
import dev.pagelift.detect.config.AppendedConfigs;
import dev.pagelift.detect.config.CommandBindings;
import dev.pagelift.detect.config.EnvFiles;
import dev.pagelift.detect.config.FrameworkBindings;
import dev.pagelift.detect.config.Terraform;
import dev.pagelift.detect.config.WranglerConfigs;
import dev.pagelift.detect.framework.Frameworks;
import dev.pagelift.detect.packages.NpmPackages;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import java.util.ArrayList;
import java.util.List;

/** All detectors. The order does not matter: facts are sorted by place. */
public final class Detectors {

    private static final List<Detector> ALL = List.of(
            new WranglerConfigs(),
            new Terraform(),
            new EnvFiles(),
            new AppendedConfigs(),
            new ActionSecrets(),
            new FrameworkBindings(),
            new NpmPackages(),
            new Commands(),
            new Frameworks(),
            new Hosts(),
            new SpecialFiles(),
            new FunctionRoutes(),
            new UnroutedHandlers(),
            new PagesPlugins());

    private static final List<FollowUp> FOLLOW_UPS = List.of(new ServerCode(), new CommandBindings());

    private Detectors() {}

    public static Facts detect(Repository repository) {
        List<Fact> facts = new ArrayList<>();
        for (Detector detector : ALL) {
            attempt(repository, detector, () -> detector.detect(repository, facts::add));
        }
        Facts known = Facts.of(facts);
        for (FollowUp followUp : FOLLOW_UPS) {
            attempt(repository, followUp, () -> followUp.detect(repository, known, facts::add));
        }
        return Facts.of(facts);
    }

    private static void attempt(Repository repository, Object part, Runnable work) {
        repository.snapshot().attempt(part.getClass().getSimpleName(), work);
    }
}
