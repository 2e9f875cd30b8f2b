package dev.pagelift.detect;

import dev.pagelift.fact.AssetFact.SpecialFile;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.SourceFile;
import java.util.function.Consumer;

/** Files whose names mean something to the host. */
final class SpecialFiles implements Detector {

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file :
                repository.named("_headers", "_redirects", "_routes.json", "_worker.js", "404.html", ".assetsignore")) {
            facts.accept(new SpecialFile(
                    Location.startOf(file.path()), file.path(), file.path().name(), isForPages(file)));
        }
        workerFolders(repository, facts);
    }

    private static void workerFolders(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.named("index.js")) {
            if (file.path().parent().name().equals("_worker.js")) {
                facts.accept(new SpecialFile(
                        Location.startOf(file.path()), file.path().parent(), "_worker.js", true));
            }
        }
    }

    /** Other hosts read files with rules as well, but have no use for rules about Pages' own addresses. */
    private static boolean isForPages(SourceFile file) {
        return switch (file.path().name()) {
            case "_headers", "_redirects" -> file.text().contains(".pages.dev/");
            case "_routes.json", "_worker.js" -> true;
            default -> false;
        };
    }
}
