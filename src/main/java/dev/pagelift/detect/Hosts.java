package dev.pagelift.detect;

import dev.pagelift.fact.Fact;
import dev.pagelift.fact.HostFact.HostTrace;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.SourceFile;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Configuration files that only one host reads. */
final class Hosts implements Detector {

    private static final Map<String, String> HOST_OF =
            new TreeMap<>(Map.of("netlify.toml", "netlify", "vercel.json", "vercel", "firebase.json", "firebase"));

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        HOST_OF.forEach((name, host) -> {
            for (SourceFile file : repository.named(name)) {
                facts.accept(new HostTrace(
                        Location.startOf(file.path()), host, file.path().parent(), "has '" + name + "'", true));
            }
        });
    }
}
