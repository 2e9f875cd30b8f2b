package dev.pagelift.detect.config;

import dev.pagelift.catalog.BindingKind;
import dev.pagelift.detect.Detector;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.BindingFact.BindingSource;
import dev.pagelift.fact.ConfigFact.TerraformProject;
import dev.pagelift.fact.ConfigFact.TerraformWorker;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.OutputWitness;
import dev.pagelift.fact.FrameworkFact.Witness;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Hcl;
import dev.pagelift.syntax.Hcl.Block;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Node.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Pages projects and Workers that Terraform makes, and the bindings it gives them. Both spellings of Cloudflare's provider are read:
 * blocks up to version 4, attributes from version 5 on.
 */
public final class Terraform implements Detector {

    private static final String PAGES = "cloudflare_pages_project";
    private static final Set<String> WORKERS =
            Set.of("cloudflare_worker_script", "cloudflare_workers_script", "cloudflare_worker_version");

    /** Attributes of a Worker that name its script, the surest first. */
    private static final List<String> SCRIPT = List.of("content_file", "content", "main_module");

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            if (file.path().extension().equals("tf") && file.text().contains("cloudflare_")) {
                Hcl.parse(file.text()).stream()
                        .filter(block -> block.type().equals("resource")
                                && block.labels().size() == 2)
                        .forEach(block -> new Resources(repository.snapshot(), file, facts).resource(block));
            }
        }
    }

    /** Reads the resources of one file. */
    private record Resources(Snapshot snapshot, SourceFile file, Consumer<Fact> facts) {

        void resource(Block block) {
            String type = block.labels().get(0);
            ProjectSettings settings = new ProjectSettings(file, facts);
            if (type.equals(PAGES)) {
                project(block);
                deployments(block);
                settings.of(block);
            } else if (WORKERS.contains(type)) {
                worker(block);
            } else {
                settings.beside(type, block);
            }
        }

        private void project(Block block) {
            Map<String, Member> build = build(block);
            Optional<RepoPath> root = text(build, "root_dir")
                    .map(path -> path.replaceFirst("^/+", ""))
                    .flatMap(RepoPath.ROOT::resolve)
                    .filter(folder -> folder.isRoot() || snapshot.hasFolder(folder));
            facts.accept(new TerraformProject(
                    file.locate(block.span()),
                    file.path(),
                    text(block.attributes(), "name").orElse(null),
                    root.orElse(null),
                    file.locate(block.whole())));
            Member directory = build.get("destination_dir");
            if (directory != null) {
                RepoPath folder = root.orElse(RepoPath.ROOT);
                text(build, directory.key())
                        .flatMap(folder::resolve)
                        .ifPresent(output -> facts.accept(new OutputWitness(
                                file.locate(directory.keySpan()),
                                folder,
                                output,
                                Witness.HOST_CONFIG,
                                "'destination_dir' of Terraform")));
            }
        }

        /** How the project is built: a block up to version 4, an attribute from version 5 on. */
        private static Map<String, Member> build(Block project) {
            Member attribute = project.attributes().get("build_config");
            return attribute != null
                    ? attribute.value().members()
                    : project.blocks("build_config").stream()
                            .findFirst()
                            .map(Block::attributes)
                            .orElse(Map.of());
        }

        private static Optional<String> text(Map<String, Member> attributes, String key) {
            return Optional.ofNullable(attributes.get(key))
                    .flatMap(member -> member.value().string())
                    .filter(text -> !text.contains("${"));
        }

        private void deployments(Block project) {
            for (Block configs : project.blocks("deployment_configs")) {
                configs.blocks().forEach(environment -> {
                    maps(environment.attributes(), environment.type());
                    environment.blocks().forEach(binding -> binding(binding, environment.type()));
                });
            }
            Optional.ofNullable(project.attributes().get("deployment_configs"))
                    .ifPresent(configs -> configs.value()
                            .members()
                            .values()
                            .forEach(environment -> maps(environment.value().members(), environment.key())));
        }

        private void maps(Map<String, Member> keys, String environment) {
            DeploymentConfigs.each(keys, (name, key, kind) -> declare(name, key, kind, environment));
        }

        private void worker(Block script) {
            SCRIPT.stream()
                    .flatMap(key -> Optional.ofNullable(script.attributes().get(key)).stream())
                    .flatMap(member -> path(member.value()).stream())
                    .findFirst()
                    .ifPresent(path -> facts.accept(new TerraformWorker(
                            file.locate(script.span()), file.path(), path.parent(), file.locate(script.whole()))));
            script.blocks().forEach(block -> binding(block, null));
            Optional.ofNullable(script.attributes().get("bindings"))
                    .map(bindings -> bindings.value().items())
                    .orElse(List.of())
                    .forEach(binding -> binding.string("type")
                            .flatMap(DeploymentConfigs::kind)
                            .ifPresent(kind -> named(binding.members(), kind, null)));
        }

        /** The file that a value names, as it is or in a call such as {@code file("…")}. */
        private Optional<RepoPath> path(Node value) {
            String written = value.span().of(file.text());
            int start = written.indexOf('"');
            int end = written.indexOf('"', start + 1);
            if (end < 0) {
                return Optional.empty();
            }
            String path = written.substring(start + 1, end).replaceFirst("^\\$\\{path[.](?:module|root)}/", "");
            return path.contains("${") || path.indexOf('\n') >= 0
                    ? Optional.empty()
                    : file.path().parent().resolve(path);
        }

        private void binding(Block block, @Nullable String environment) {
            DeploymentConfigs.kind(block.type()).ifPresent(kind -> named(block.attributes(), kind, environment));
        }

        private void named(Map<String, Member> attributes, BindingKind kind, @Nullable String environment) {
            for (String key : List.of("name", "binding")) {
                Member name = attributes.get(key);
                if (name != null && name.value().kind() == Node.Kind.STRING) {
                    declare(name.value().string().orElse(""), name.keySpan(), kind, environment);
                    return;
                }
            }
        }

        private void declare(String name, Span at, BindingKind kind, @Nullable String environment) {
            facts.accept(Declared.of(file.locate(at), name, kind, environment, null, BindingSource.TERRAFORM));
        }
    }
}
