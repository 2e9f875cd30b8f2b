package dev.pagelift.detect.host;

import dev.pagelift.catalog.HostFeatureKind;
import dev.pagelift.detect.FollowUp;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.Dependency;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a site uses of a host, told by the packages that its package.json asks for. */
public final class HostPackages implements FollowUp {

    @Override
    public void detect(Repository repository, Facts known, Consumer<Fact> facts) {
        Map<String, List<HostFeatureKind>> byPackage = byPackage();
        for (Dependency dependency : known.all(Dependency.class)) {
            for (HostFeatureKind feature : byPackage.getOrDefault(dependency.name(), List.of())) {
                facts.accept(Features.of(
                        feature,
                        dependency.at(),
                        dependency.name(),
                        dependency.file().parent()));
            }
        }
    }

    private static Map<String, List<HostFeatureKind>> byPackage() {
        Map<String, List<HostFeatureKind>> found = new HashMap<>();
        for (HostFeatureKind feature : HostFeatureKind.all()) {
            for (String name : feature.packages()) {
                found.computeIfAbsent(name, key -> new ArrayList<>()).add(feature);
            }
        }
        return found;
    }
}
