package dev.pagelift.detect.command;

import dev.pagelift.catalog.CiKind;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Document;
import java.util.Set;

/** The configurations of CI systems, task runners and hosts that hold shell text under known keys. */
final class CiFiles implements CommandSource {

    private static final Set<String> EXTENSIONS = Set.of("yml", "yaml", "toml", "json", "jsonc");

    @Override
    public void read(Runs runs) {
        for (SourceFile file : runs.repository().snapshot().files()) {
            if (EXTENSIONS.contains(file.path().extension()) && !Packages.isInstalled(file.path())) {
                CiKind.of(file.path())
                        .ifPresent(kind -> runs.repository()
                                .document(file.path())
                                .ifPresent(document -> read(runs, kind, document)));
            }
        }
    }

    private static void read(Runs runs, CiKind kind, Document document) {
        new CiFile(runs, kind, document).read();
        switch (kind.id()) {
            case "gitlab" -> CiDeploys.gitLabPages(runs, document);
            case "azure-pipelines" -> CiDeploys.azureTasks(runs, document);
            case "travis" -> CiDeploys.travisProviders(runs, document);
            case "bitbucket" -> CiDeploys.bitbucketPipes(runs, document);
            default -> {
                // Others publish with commands alone.
            }
        }
    }
}
