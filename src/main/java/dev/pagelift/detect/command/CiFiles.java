package dev.pagelift.detect.command;

import dev.pagelift.catalog.CiKind;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.Set;

/** The configurations of CI systems, task runners and hosts that hold shell text under known keys. */
final class CiFiles implements CommandSource {

    private static final int DEEPEST = 5;

    private static final Set<String> EXTENSIONS = Set.of("yml", "yaml", "toml", "json", "jsonc");

    @Override
    public void read(Runs runs) {
        for (SourceFile file : runs.repository().snapshot().files()) {
            if (EXTENSIONS.contains(file.path().extension()) && !Packages.isInstalled(file.path())) {
                CiKind.of(file.path())
                        .ifPresent(kind -> runs.repository()
                                .document(file.path())
                                .ifPresent(document -> documents(document).forEach(each -> read(runs, kind, each, 0))));
            }
        }
    }

    /** Drone keeps each pipeline in a document of its own, GitLab the inputs of a template in one before it. */
    private static List<Document> documents(Document first) {
        SourceFile file = first.file();
        boolean several = file.path().extension().startsWith("y") && file.text().contains("\n---");
        return several ? Format.YAML.readAll(file) : List.of(first);
    }

    /** Files of the repository that GitLab reads as if they stood here; those with usual names are read anyway. */
    private static void included(Runs runs, CiKind kind, Document document, int depth) {
        Node include = document.root().get("include").orElse(Node.EMPTY);
        for (Node entry : include.isArray() ? include.items() : List.of(include)) {
            entry.string("local")
                    .or(entry::string)
                    .flatMap(RepoPath.ROOT::resolveRooted)
                    .filter(path -> depth < DEEPEST && CiKind.of(path).isEmpty())
                    .flatMap(runs.repository()::document)
                    .ifPresent(part -> documents(part).forEach(each -> read(runs, kind, each, depth + 1)));
        }
    }

    private static void read(Runs runs, CiKind kind, Document document, int depth) {
        new CiFile(runs, kind, document).read();
        switch (kind.id()) {
            case "gitlab" -> {
                CiDeploys.gitLabPages(runs, document);
                included(runs, kind, document, depth);
            }
            case "azure-pipelines" -> CiDeploys.azureTasks(runs, document);
            case "travis" -> CiDeploys.travisProviders(runs, document);
            case "bitbucket" -> CiDeploys.bitbucketPipes(runs, document);
            default -> {
                // Others publish with commands alone.
            }
        }
    }
}
