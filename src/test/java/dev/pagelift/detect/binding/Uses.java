package dev.pagelift.detect.binding;

import dev.pagelift.detect.Detectors;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.BindingFact.BindingUsed;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.source.InMemory;
import dev.pagelift.source.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small repository, and the uses of bindings that are found in it. */
final class Uses {

    static final String WRANGLER = "name = 'site'";

    private final Map<String, String> files = new TreeMap<>();

    private Uses() {}

    /** A project with a Wrangler configuration, and these packages to depend on. */
    static Uses in(String... packages) {
        List<String> dependencies = new ArrayList<>();
        for (String name : packages) {
            dependencies.add("\"" + name + "\": \"1\"");
        }
        return new Uses()
                .with("package.json", "{ \"dependencies\": {" + String.join(",", dependencies) + "} }")
                .with("wrangler.toml", WRANGLER);
    }

    /** A repository without any file yet. */
    static Uses inNothing() {
        return new Uses();
    }

    Uses with(String path, String... lines) {
        files.put(path, String.join("\n", lines));
        return this;
    }

    /** {@code file:line:column name type via} for each use; what has no name or type has {@code -} for it. */
    List<String> all() {
        return facts().stream()
                .map(use -> use.at() + " " + or(use.name()) + " " + or(use.type()) + " " + use.via())
                .toList();
    }

    /** {@code line:column name} for each use in one file. */
    List<String> at(String file) {
        return facts().stream()
                .filter(use -> use.file().toString().equals(file))
                .map(use -> use.at().line() + ":" + use.at().column() + " " + or(use.name()))
                .toList();
    }

    List<BindingUsed> facts() {
        try {
            return Detectors.detect(new Repository(Snapshot.of(InMemory.of(files), Limits.DEFAULT)))
                    .all(BindingUsed.class);
        } catch (SourceException e) {
            throw new AssertionError(e);
        }
    }

    private static String or(String value) {
        return value == null ? "-" : value;
    }
}
