package dev.pagelift.detect.command;

import dev.pagelift.fact.CommandFact.ActionStep;
import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Decoded;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What CI systems other than GitHub's have ready for publishing a site, without a command. */
final class CiDeploys {

    private static final Map<String, String> TRAVIS = Map.of(
            "pages", "github-pages",
            "pages:git", "github-pages",
            "netlify", "netlify",
            "firebase", "firebase",
            "s3", "aws",
            "surge", "surge",
            "heroku", "heroku",
            "gcs", "google-cloud");

    private static final Map<String, String> PIPES = Map.of(
            "atlassian/aws-s3-deploy", "aws",
            "atlassian/firebase-deploy", "firebase",
            "atlassian/netlify-deploy", "netlify",
            "atlassian/heroku-deploy", "heroku",
            "atlassian/azure-static-web-apps-deploy", "azure",
            "atlassian/sftp-deploy", "server",
            "atlassian/rsync-deploy", "server",
            "atlassian/ftp-deploy", "server");

    private CiDeploys() {}

    /** GitLab publishes the artifacts of a job that is called {@code pages} or has that key. */
    static void gitLabPages(Runs runs, Document document) {
        for (Node.Member job : document.root().members().values()) {
            Optional<Node> pages = job.value().get("pages");
            boolean publishes = pages.isPresent()
                    ? !Boolean.FALSE.equals(pages.get().value())
                    : job.key().equals("pages");
            if (publishes && !job.key().startsWith(".") && job.value().isObject()) {
                String folder = job.value()
                        .string("publish")
                        .or(() -> pages.flatMap(settings -> settings.string("publish")))
                        .orElse("public");
                runs.add(step(runs, document.locate(job), "pages", "gitlab-pages", RepoPath.ROOT, folder));
            }
        }
    }

    /** Tasks of Azure Pipelines: the one for static web apps, and npm's, whose input is a command. */
    static void azureTasks(Runs runs, Document document) {
        each(
                document.root(),
                node -> node.string("task").ifPresent(task -> {
                    String name = task.split("@", 2)[0].toLowerCase(Locale.ROOT);
                    Node inputs = node.get("inputs").orElse(node);
                    if (name.equals("azurestaticwebapp")) {
                        RepoPath app = folder(inputs, "app_location", "workingDirectory");
                        Location at = document.locate(node.get("task").orElseThrow());
                        runs.add(step(
                                runs,
                                at,
                                "AzureStaticWebApp",
                                "azure",
                                app,
                                inputs.string("output_location").orElse(null)));
                    } else if (name.equals("npm") || name.equals("yarn")) {
                        inputs.get("customCommand")
                                .or(() -> inputs.get("arguments"))
                                .flatMap(Node::string)
                                .ifPresent(command -> runs.read(
                                        Decoded.at(
                                                name + " " + command,
                                                node.get("task")
                                                        .orElseThrow()
                                                        .span()
                                                        .start()),
                                        Origin.of(document.file(), Place.CI, null)
                                                .in(folder(inputs, "workingDir", "projectDirectory"))));
                    }
                }));
    }

    private static RepoPath folder(Node inputs, String... keys) {
        for (String key : keys) {
            Optional<RepoPath> folder = inputs.string(key)
                    .map(path -> path.replaceFirst("^/", ""))
                    .flatMap(path -> Folders.resolve(RepoPath.ROOT, path));
            if (folder.isPresent()) {
                return folder.get();
            }
        }
        return RepoPath.ROOT;
    }

    /** {@code deploy} of Travis: one provider or several. */
    static void travisProviders(Runs runs, Document document) {
        each(
                document.root(),
                node -> node.get("deploy").ifPresent(deploy -> {
                    for (Node entry : deploy.isArray() ? deploy.items() : List.of(deploy)) {
                        Node provider = entry.get("provider").orElse(entry);
                        String host = TRAVIS.get(provider.string().orElse("").replaceAll("^:|\\s", ""));
                        if (host != null) {
                            String folder = entry.string("local_dir")
                                    .or(() -> entry.string("local-dir"))
                                    .orElse(null);
                            runs.add(step(
                                    runs, document.locate(provider), "travis deploy", host, RepoPath.ROOT, folder));
                        }
                    }
                }));
    }

    static void bitbucketPipes(Runs runs, Document document) {
        each(
                document.root(),
                node -> node.get("pipe").ifPresent(pipe -> {
                    String name = pipe.string().orElse("").split(":", 2)[0];
                    String host = PIPES.get(name);
                    if (host != null) {
                        String folder = node.get("variables")
                                .flatMap(variables ->
                                        variables.string("LOCAL_PATH").or(() -> variables.string("DIR")))
                                .orElse(null);
                        runs.add(step(runs, document.locate(pipe), name, host, RepoPath.ROOT, folder));
                    }
                }));
    }

    private static void each(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        node.members().values().forEach(member -> each(member.value(), visitor));
        node.items().forEach(item -> each(item, visitor));
    }

    private static ActionStep step(
            Runs runs, Location at, String action, String host, RepoPath folder, @Nullable String published) {
        RepoPath directory =
                published == null ? null : Folders.resolve(folder, published).orElse(null);
        return new ActionStep(
                at,
                at.file(),
                action,
                "",
                null,
                host,
                true,
                null,
                folder,
                directory == null ? folder : Folders.projectOf(runs.repository(), directory, folder),
                directory,
                null,
                Place.CI,
                false,
                true);
    }
}
