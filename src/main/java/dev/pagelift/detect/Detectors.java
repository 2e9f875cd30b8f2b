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
            new PackageJson(),
            new Commands(),
            new Frameworks(),
            new Hosts(),
            new SpecialFiles(),
            new FunctionRoutes(),
            new PagesPlugins(),
            new BindingReads());

    private static final List<Inference> INFERENCES = List.of(new CommandBindings());

    private Detectors() {}

    public static Facts detect(Repository repository) {
        List<Fact> facts = new ArrayList<>();
        for (Detector detector : ALL) {
            repository
                    .snapshot()
                    .attempt(detector.getClass().getSimpleName(), () -> detector.detect(repository, facts::add));
        }
        Facts found = Facts.of(facts);
        for (Inference inference : INFERENCES) {
            repository
                    .snapshot()
                    .attempt(
                            inference.getClass().getSimpleName(),
                            () -> inference.infer(repository, found, facts::add));
        }
        return Facts.of(facts);
    }
}
