package dev.pagelift.detect;

import dev.pagelift.fact.AssetFact.SpecialFile;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.function.Consumer;

/** Files whose names mean something to the host. */
final class SpecialFiles implements Detector {

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file :
                repository.named("_headers", "_redirects", "_routes.json", "_worker.js", "404.html", ".assetsignore")) {
            facts.accept(new SpecialFile(
                    Location.startOf(file.path()), file.path(), file.path().name(), isForPages(repository, file)));
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

    /**
     * Other hosts read files with rules as well, but have no use for rules about Pages' own addresses. Where those of other
     * hosts stand beside them, the file was carried along from host to host.
     */
    private static boolean isForPages(Repository repository, SourceFile file) {
        return switch (file.path().name()) {
            case "_headers", "_redirects" ->
                hasRuleFor(".pages.dev/", file.text())
                        && !hasRuleFor(".netlify.app/", file.text())
                        && !isContained(repository, file);
            case "_routes.json", "_worker.js" -> true;
            default -> false;
        };
    }

    /** Whether the site is put into a container, where another server may read the file. */
    private static boolean isContained(Repository repository, SourceFile file) {
        return repository.snapshot().file(file.path().parent(), "Dockerfile").isPresent()
                || repository.snapshot().file(RepoPath.ROOT, "Dockerfile").isPresent();
    }

    private static boolean hasRuleFor(String host, String text) {
        return text.contains(host) && text.lines().anyMatch(line -> line.startsWith("https://") && line.contains(host));
    }
}
