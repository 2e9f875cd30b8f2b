package dev.pagelift.link;

import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.syntax.PackageVersion;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A part of a configuration that older versions of Wrangler do not read.
 *
 * @param since the first version that does. Source: Wrangler's changelog
 * @param consequence as a sentence goes on after "so"
 */
record WranglerFeature(String name, String since, String consequence, Predicate<WranglerConfig> used) {

    /** The worst first. */
    private static final List<WranglerFeature> ALL = List.of(
            new WranglerFeature(
                    "configurations in JSON",
                    "3.91.0",
                    "it deploys without what the file says, or not at all",
                    config -> config.file().extension().startsWith("json")),
            new WranglerFeature(
                    "'assets'", "3.78.9", "no file is published", config -> config.assets() && !config.isForPages()),
            new WranglerFeature(
                    "'run_worker_first'",
                    "3.107.0",
                    "files are served without the Worker and what it checks",
                    config -> !config.workerFirst().isEmpty()),
            new WranglerFeature(
                    "paths in 'run_worker_first'",
                    "4.20.0",
                    "the deploy fails, or files are served without the Worker and what it checks",
                    config -> !config.workerFirst().isEmpty()
                            && !config.workerFirst().equals(List.of("/*"))),
            new WranglerFeature(
                    "'previews'", "4.135.0", "previews get the bindings of production", WranglerConfig::previews));

    /** What a version does not read of a configuration. */
    static Optional<WranglerFeature> unread(WranglerConfig config, PackageVersion version) {
        return ALL.stream()
                .filter(feature -> version.isBefore(feature.since) && feature.used.test(config))
                .findFirst();
    }
}
