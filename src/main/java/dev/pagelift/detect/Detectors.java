package dev.pagelift.detect;

import dev.pagelift.detect.backend.JavaClients;
import dev.pagelift.detect.command.Commands;
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
            new NpmPackages(),
            new Commands(),
            new Frameworks(),
            new Hosts(),
            new SpecialFiles(),
            new FunctionRoutes(),
            new UnroutedHandlers(),
            new JavaClients());

    private static final List<FollowUp> FOLLOW_UPS = List.of(new ServerCode());

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
