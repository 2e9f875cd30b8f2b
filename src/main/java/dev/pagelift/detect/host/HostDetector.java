package dev.pagelift.detect.host;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import java.util.List;
import java.util.function.Consumer;

/** Finds what belongs to a host, beside or without its configuration. */
interface HostDetector {

    /**
     * Emits what it finds.
     *
     * @param configs the configuration files of all hosts in the repository
     */
    void detect(Repository repository, List<HostConfig> configs, Consumer<Fact> facts);
}
