package dev.pagelift.detect.host;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Managed functions of a static web app whose configuration does not name their runtime: a project of Azure Functions beside the
 * site, or the folder that the workflow names.
 */
final class AzureFiles implements HostDetector {

    private static final String AZURE = "azure";
    private static final String ACTION = "static-web-apps-deploy";
    private static final RepoPath WORKFLOWS = RepoPath.of(".github/workflows");

    @Override
    public void detect(Repository repository, List<HostConfig> configs, Consumer<Fact> facts) {
        Set<RepoPath> told = new HashSet<>();
        configs.stream()
                .filter(config -> config.kind().id().equals(AZURE))
                .forEach(config -> config(config, told, facts));
        for (SourceFile file : repository.named("host.json")) {
            RepoPath api = file.path().parent();
            if (api.name().equals("api") && told.add(api.parent())) {
                facts.accept(Features.of(AZURE, "functions", file.locateLine(1), api.toString(), api.parent()));
            }
        }
        for (SourceFile file : repository.snapshot().filesIn(WORKFLOWS)) {
            if (file.text().contains(ACTION)) {
                repository.document(file.path()).ifPresent(workflow -> workflow(workflow, told, facts));
            }
        }
    }

    private static void config(HostConfig config, Set<RepoPath> told, Consumer<Fact> facts) {
        if (config.root().get("platform", "apiRuntime").isPresent()) {
            told.add(config.folder());
        }
        config.root()
                .get("navigationFallback")
                .flatMap(fallback -> fallback.member("exclude"))
                .filter(paths -> !paths.value().items().isEmpty())
                .ifPresent(paths -> facts.accept(Features.of(
                        AZURE,
                        "fallback-exclude",
                        config.locate(paths),
                        String.join(", ", paths.value().strings()),
                        config.folder())));
    }

    private static void workflow(Document workflow, Set<RepoPath> told, Consumer<Fact> facts) {
        for (Node.Member job :
                workflow.root().get("jobs").map(Node::members).orElse(Map.of()).values()) {
            for (Node step : job.value().get("steps").map(Node::items).orElse(List.of())) {
                Optional<Node.Member> api = step.get("with")
                        .filter(inputs -> step.string("uses")
                                .orElse("")
                                .toLowerCase(Locale.ROOT)
                                .contains(ACTION))
                        .flatMap(inputs -> inputs.member("api_location"))
                        .filter(input -> !input.value().string().orElse("").isBlank());
                api.ifPresent(input -> {
                    RepoPath site = step.get("with", "app_location")
                            .flatMap(Node::string)
                            .flatMap(RepoPath.ROOT::resolveRooted)
                            .orElse(RepoPath.ROOT);
                    if (!told.contains(RepoPath.ROOT) && told.add(site)) {
                        facts.accept(Features.of(
                                AZURE,
                                "functions",
                                workflow.locate(input),
                                input.value().string().orElse(""),
                                site));
                    }
                });
            }
        }
    }
}
