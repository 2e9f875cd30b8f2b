package dev.pagelift.detect;

import dev.pagelift.detect.command.Commands;
import dev.pagelift.detect.framework.Frameworks;
import dev.pagelift.detect.host.BuildVariables;
import dev.pagelift.detect.host.Hosts;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import java.util.ArrayList;
import java.util.List;

/** All detectors. The order does not matter: facts are sorted by place. */
public final class Detectors {

    private static final List<Detector> ALL = List.of(
            new WranglerConfigs(),
            new PackageJson(),
            new Commands(),
            new Frameworks(),
            new Hosts(),
            new BuildVariables(),
            new SpecialFiles(),
            new FunctionRoutes(),
            new BindingReads());

    private Detectors() {}

    public static Facts detect(Repository repository) {
        List<Fact> facts = new ArrayList<>();
        for (Detector detector : ALL) {
            repository
                    .snapshot()
                    .attempt(detector.getClass().getSimpleName(), () -> detector.detect(repository, facts::add));
        }
        return Facts.of(facts);
    }
}
