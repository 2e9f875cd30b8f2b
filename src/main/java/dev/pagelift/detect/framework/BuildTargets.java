package dev.pagelift.detect.framework;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.FrameworkFact.Witness;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Output directories in Angular's {@code angular.json} and Nx's {@code project.json}, whose projects have a {@code build} target
 * with a builder and options. Angular's application builder publishes the folder {@code browser} in the output path, the older
 * builders the output path itself. Source: https://angular.dev/reference/configs/workspace-config.
 */
final class BuildTargets {

    /**
     * An output directory, null where it lies outside of the repository.
     *
     * @param witness whether it is written down, or what the builder does by itself
     */
    record Output(Location at, @Nullable RepoPath path, Witness witness, String reason) {}

    private final Repository repository;

    BuildTargets(Repository repository) {
        this.repository = repository;
    }

    Optional<Output> output(Evidence evidence) {
        RepoPath folder = evidence.folder();
        Optional<Output> angular = evidence.kind().id().equals("angular")
                ? document(folder, "angular.json").flatMap(document -> ofWorkspace(document, folder))
                : Optional.empty();
        return angular.or(() -> document(folder, "project.json").flatMap(this::ofProject));
    }

    private Optional<Document> document(RepoPath folder, String name) {
        return folder.resolve(name).flatMap(repository::document);
    }

    /** The default project's, or else the first application's. */
    private static Optional<Output> ofWorkspace(Document document, RepoPath folder) {
        Optional<Node> projects = document.root().get("projects");
        String preferred = document.root().string("defaultProject").orElse("");
        return projects.stream()
                .flatMap(node -> node.members().values().stream())
                .filter(project -> project.value()
                        .string("projectType")
                        .orElse("application")
                        .equals("application"))
                .filter(project -> target(project.value()).isPresent())
                .min(Comparator.comparing(project -> !project.key().equals(preferred)))
                .flatMap(project -> output(
                        document,
                        Route.of("projects", project.key()),
                        target(project.value()).orElseThrow(),
                        folder,
                        project.key()));
    }

    /** The paths of Nx start at the top of its workspace, where {@code nx.json} is. */
    private Optional<Output> ofProject(Document document) {
        RepoPath top = document.file().path().parent();
        while (!top.isRoot() && repository.snapshot().file(top, "nx.json").isEmpty()) {
            top = top.parent();
        }
        RepoPath folder = top;
        return document.root()
                .get("targets", "build")
                .filter(target -> target.get("options", "outputPath").isPresent())
                .flatMap(target -> output(document, Route.of("targets", "build"), target, folder, ""));
    }

    private static Optional<Node> target(Node project) {
        return project.get("architect", "build").or(() -> project.get("targets", "build"));
    }

    private static Optional<Output> output(
            Document document, Route route, Node target, RepoPath folder, String projectName) {
        Optional<Node> path = target.get("options", "outputPath");
        String builder =
                target.string("builder").or(() -> target.string("executor")).orElse("");
        boolean application = builder.endsWith(":application");
        Optional<String> base = path.flatMap(node -> node.string().or(() -> node.string("base")));
        if (base.isEmpty() && !application) {
            return Optional.empty();
        }
        String browser = path.flatMap(node -> node.string("browser")).orElse(application ? "browser" : "");
        String whole = base.orElse("dist/" + projectName) + "/" + browser;
        Location at = path.map(document::locate).orElseGet(() -> document.locate(route));
        Witness witness = path.isPresent() ? Witness.FRAMEWORK_CONFIG : Witness.FRAMEWORK_DEFAULT;
        return Optional.of(new Output(at, folder.resolve(whole).orElse(null), witness, "the build target"));
    }
}
