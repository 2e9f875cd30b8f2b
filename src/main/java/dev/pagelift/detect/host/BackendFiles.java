package dev.pagelift.detect.host;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.HostFact.HostTrace;
import dev.pagelift.hosting.HostedSite;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.function.Consumer;

/** Back ends beside a site, told by the files and folders that its host keeps them in. */
final class BackendFiles implements HostDetector {

    private static final String AWS = "aws";
    private static final String RENDER = "render";

    /** Files with which each generation of Amplify keeps its back end, from the folder of the site. */
    private static final List<String> AMPLIFY = List.of(
            "amplify/backend.ts",
            "amplify/backend.js",
            "amplify/backend/backend-config.json",
            "amplify/team-provider-info.json");

    private static final String AMPLIFY_HOSTING = "amplify/backend/hosting/amplifyhosting";

    @Override
    public void detect(Repository repository, List<HostConfig> configs, Consumer<Fact> facts) {
        AMPLIFY.forEach(path -> amplify(repository, path, facts));
        configs.stream().filter(config -> config.kind().id().equals(RENDER)).forEach(config -> render(config, facts));
    }

    private static void amplify(Repository repository, String path, Consumer<Fact> facts) {
        for (SourceFile file : repository.named(path.substring(path.lastIndexOf('/') + 1))) {
            if (("/" + file.path()).endsWith("/" + path)) {
                RepoPath site = up(file.path(), path);
                if (!hasPackages(repository, site)) {
                    facts.accept(Features.of(
                            AWS,
                            "amplify-backend",
                            file.locateLine(1),
                            file.path().toString(),
                            site));
                }
                if (site.resolve(AMPLIFY_HOSTING)
                        .filter(repository.snapshot()::hasFolder)
                        .isPresent()) {
                    facts.accept(new HostTrace(file.locateLine(1), AWS, site, "has '" + AMPLIFY_HOSTING + "'", true));
                }
            }
        }
    }

    /** A package tells the same. */
    private static boolean hasPackages(Repository repository, RepoPath site) {
        return repository
                .snapshot()
                .file(site, "package.json")
                .filter(manifest -> manifest.text().contains("aws-amplify"))
                .isPresent();
    }

    private static RepoPath up(RepoPath file, String path) {
        RepoPath folder = file;
        for (int at = 0; at >= 0; at = path.indexOf('/', at + 1)) {
            folder = folder.parent();
        }
        return folder;
    }

    /** Services that are no static sites, and databases. */
    private static void render(HostConfig config, Consumer<Fact> facts) {
        List<Node> sites = config.sites().stream().map(HostedSite::node).toList();
        if (sites.isEmpty()) {
            return;
        }
        for (String list : List.of("services", "databases")) {
            for (Node service : config.root().get(list).map(Node::items).orElse(List.of())) {
                if (!sites.contains(service)) {
                    service.member("name")
                            .or(() -> service.member("type"))
                            .ifPresent(name -> facts.accept(Features.of(
                                    RENDER,
                                    "services",
                                    config.locate(name),
                                    name.value().string().orElse(list),
                                    config.folder(config.sites().get(0)))));
                }
            }
        }
    }
}
