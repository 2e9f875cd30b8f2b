package dev.pagelift.detect.host;

import dev.pagelift.catalog.HostKind;
import dev.pagelift.detect.Repository;
import dev.pagelift.hosting.HostedSite;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A configuration file that only one host reads.
 *
 * @param folder the site it is about
 */
record HostConfig(HostKind kind, Document document, RepoPath folder) {

    /** Every such file of a repository, sorted by host and path. */
    static List<HostConfig> in(Repository repository) {
        List<HostConfig> found = new ArrayList<>();
        for (HostKind kind : HostKind.all()) {
            for (String path : kind.files()) {
                String name = path.substring(path.lastIndexOf('/') + 1);
                for (SourceFile file : repository.named(name)) {
                    of(repository, kind, file, path).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<HostConfig> of(Repository repository, HostKind kind, SourceFile file, String path) {
        boolean installed = file.path().segments().contains("node_modules");
        if (installed || !("/" + file.path()).endsWith("/" + path)) {
            return Optional.empty();
        }
        RepoPath folder = file.path().parent();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            folder = folder.parent();
        }
        RepoPath top = folder;
        return repository
                .document(file.path())
                .filter(document -> isOf(kind, document))
                .map(document -> new HostConfig(kind, document, site(kind, document, top)));
    }

    private static boolean isOf(HostKind kind, Document document) {
        return kind.holds().isEmpty()
                || kind.holds().stream()
                        .anyMatch(key -> document.root().get(key).isPresent());
    }

    /** Netlify's file may lie above the site it is about. */
    private static RepoPath site(HostKind kind, Document document, RepoPath folder) {
        return kind.id().equals("netlify")
                ? document.root()
                        .get("build", "base")
                        .flatMap(Node::string)
                        .flatMap(folder::resolveRooted)
                        .orElse(folder)
                : folder;
    }

    Node root() {
        return document.root();
    }

    /** What the host is told about requests, site by site. */
    List<HostedSite> sites() {
        return HostedSite.in(kind.id(), root());
    }

    RepoPath folder(HostedSite site) {
        return folder.resolve(site.folder()).orElse(folder);
    }

    RepoPath file() {
        return document.file().path();
    }

    Location locate(Node.Member member) {
        return document.locate(member);
    }

    /** The key that says most about a site, in the configuration of several. */
    Location at(HostedSite site) {
        return Stream.of("staticPublishPath", "name")
                .flatMap(key -> site.node().member(key).stream())
                .findFirst()
                .map(document::locate)
                .orElseGet(this::at);
    }

    /** The key that says most about the site, else the first, else the start of the file. */
    Location at() {
        for (String key : kind.tells()) {
            if (document.at(key).isPresent()) {
                return document.locate(Route.parse(key));
            }
        }
        return root().members().values().stream()
                .filter(member -> !member.key().equals("$schema"))
                .findFirst()
                .map(document::locate)
                .orElseGet(() -> document.file().locateLine(1));
    }
}
