package dev.pagelift.detect.packages;

import dev.pagelift.catalog.PackageManagerKind;
import dev.pagelift.detect.Detector;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.PackageManager;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Route;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What installs the packages of each folder: what its package.json says, else what has left a file there. */
public final class PackageManagers implements Detector {

    private static final String NPM = "package.json";
    private static final String FIELD = "packageManager";

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        Map<String, PackageManager> found = new LinkedHashMap<>();
        for (Document document : repository.documents(NPM)) {
            field(document).ifPresent(manager -> found.putIfAbsent(key(NPM, manager.folder()), manager));
        }
        for (PackageManagerKind kind : PackageManagerKind.all()) {
            for (String name : kind.files()) {
                for (SourceFile file : repository.named(name)) {
                    RepoPath folder = file.path().parent();
                    found.putIfAbsent(
                            key(kind.reads(), folder),
                            new PackageManager(Location.startOf(file.path()), folder, kind.id(), null));
                }
            }
        }
        found.values().forEach(facts);
        for (SourceFile manifest : repository.named(NPM)) {
            ofWorkspace(manifest.path().parent(), found).ifPresent(facts);
        }
    }

    private static String key(String manifest, RepoPath folder) {
        return manifest + " in " + folder;
    }

    /** A package without a lock file of its own is installed with the packages around it. */
    private static Optional<PackageManager> ofWorkspace(RepoPath folder, Map<String, PackageManager> found) {
        if (found.containsKey(key(NPM, folder))) {
            return Optional.empty();
        }
        for (RepoPath at = folder; !at.isRoot(); at = at.parent()) {
            PackageManager above = found.get(key(NPM, at.parent()));
            if (above != null) {
                return Optional.of(new PackageManager(above.at(), folder, above.name(), above.version()));
            }
        }
        return Optional.empty();
    }

    /** {@code pnpm@10.11.1+sha512.…} */
    private static Optional<PackageManager> field(Document document) {
        String value = document.root().string(FIELD).orElse("");
        int at = value.indexOf('@');
        if (at <= 0) {
            return Optional.empty();
        }
        int hash = value.indexOf('+', at);
        return Optional.of(new PackageManager(
                document.locate(Route.of(FIELD)),
                document.file().path().parent(),
                value.substring(0, at),
                value.substring(at + 1, hash < 0 ? value.length() : hash)));
    }
}
