package dev.pagelift.detect.framework;

import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.detect.Repository;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.stream.Stream;

/** Frameworks told by the packages that a package.json asks for. */
final class Dependencies {

    private static final String[] TABLES = {"dependencies", "devDependencies"};
    private static final Map<String, FrameworkKind> BY_PACKAGE = byPackage();
    /** What a package that others install says about itself. */
    private static final List<String> OF_LIBRARIES =
            List.of("bin", "exports", "files", "module", "peerDependencies", "publishConfig", "types");

    private final Repository repository;
    private final Pages pages;

    Dependencies(Repository repository) {
        this.repository = repository;
        this.pages = new Pages(repository.snapshot());
    }

    private static Map<String, FrameworkKind> byPackage() {
        Map<String, FrameworkKind> byPackage = new HashMap<>();
        for (FrameworkKind kind : FrameworkKind.all()) {
            kind.packages().forEach(name -> byPackage.putIfAbsent(name, kind));
        }
        return byPackage;
    }

    /** Evidence of every framework that a package.json asks for, whether or not it is one that builds the package. */
    List<Evidence> all() {
        List<Evidence> found = new ArrayList<>();
        for (Document document : repository.documents("package.json")) {
            Map<String, Evidence> inFile = new LinkedHashMap<>();
            for (String table : TABLES) {
                for (Node.Member member : members(document, table)) {
                    FrameworkKind kind = BY_PACKAGE.get(member.key());
                    if (kind != null && kind.unless().stream().noneMatch(other -> has(document, other))) {
                        inFile.putIfAbsent(kind.id(), evidence(document, member, kind));
                    }
                }
            }
            found.addAll(inFile.values());
        }
        return found;
    }

    private static Collection<Node.Member> members(Document document, String table) {
        return document.root().get(table).map(Node::members).orElse(Map.of()).values();
    }

    private static boolean has(Document document, String name) {
        return Stream.of(TABLES)
                .anyMatch(table -> document.root().get(table, name).isPresent());
    }

    private Evidence evidence(Document document, Node.Member member, FrameworkKind kind) {
        RepoPath folder = document.file().path().parent();
        return new Evidence(
                kind,
                folder,
                folder,
                document.locate(member),
                member.key(),
                member.value().string().orElse(null),
                "depends on '" + member.key() + "'",
                false,
                isRun(document, kind),
                pages.existFor(kind, folder));
    }

    /** Whether a script has one of the framework's programs among its words. */
    private static boolean isRun(Document document, FrameworkKind kind) {
        return members(document, "scripts").stream()
                .flatMap(script -> script.value().string().stream())
                .anyMatch(script -> hasWord(script, kind.tools()));
    }

    private static boolean hasWord(String script, List<String> words) {
        StringTokenizer tokens = new StringTokenizer(script, " \t\"'&|;()");
        while (tokens.hasMoreTokens()) {
            if (words.contains(tokens.nextToken())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a package is made for others to install, or only holds the tools of the packages below it. */
    boolean isNoSite(RepoPath folder) {
        Optional<Node> root =
                folder.resolve("package.json").flatMap(repository::document).map(Document::root);
        boolean isPrivate =
                root.flatMap(node -> node.get("private")).map(Node::isTrue).orElse(false);
        boolean library = root.map(node ->
                        OF_LIBRARIES.stream().anyMatch(key -> node.get(key).isPresent()))
                .orElse(false);
        return !isPrivate && library
                || root.flatMap(node -> node.get("workspaces")).isPresent()
                || isWorkspace(folder);
    }

    private boolean isWorkspace(RepoPath folder) {
        boolean members = folder.resolve("pnpm-workspace.yaml")
                .flatMap(repository::document)
                .flatMap(document -> document.root().get("packages"))
                .isPresent();
        return members
                || Stream.of("lerna.json", "nx.json", "rush.json", "turbo.json")
                        .anyMatch(
                                name -> repository.snapshot().file(folder, name).isPresent());
    }
}
