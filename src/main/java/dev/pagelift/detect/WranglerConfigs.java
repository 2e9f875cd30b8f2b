package dev.pagelift.detect;

import dev.pagelift.fact.ConfigFact.ConfigEnvironment;
import dev.pagelift.fact.ConfigFact.ConfigKey;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.OutputWitness;
import dev.pagelift.fact.FrameworkFact.Witness;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Wrangler configuration files, their keys, environments and bindings. */
final class WranglerConfigs implements Detector {

    private static final Set<String> NAMES = Set.of("wrangler.toml", "wrangler.json", "wrangler.jsonc");
    /** Keys whose scalar value is safe and useful to show. */
    private static final Set<String> SHOWN = Set.of(
            "pages_build_output_dir",
            "main",
            "name",
            "compatibility_date",
            "type",
            "usage_model",
            "node_compat",
            "legacy_env");

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            if (isConfig(file.path().name())) {
                repository.document(file.path()).ifPresent(document -> detect(document, facts));
            }
        }
    }

    /** {@code wrangler.toml}, and its variants such as {@code wrangler.example.json} or {@code wrangler.toml.template}. */
    private static boolean isConfig(String name) {
        return name.startsWith("wrangler.") && (name.contains(".toml") || name.contains(".json"));
    }

    private static void detect(Document document, Consumer<Fact> facts) {
        WranglerConfig config = config(document);
        facts.accept(config);
        output(document, "pages_build_output_dir", facts);
        output(document, "assets.directory", facts);
        keys(document, document.root(), null, facts);
        Bindings.declaredIn(document, document.root(), null, facts);
        document.root()
                .get("env")
                .ifPresent(environments -> environments.members().values().forEach(environment -> {
                    facts.accept(environment(document, environment, config.isForPages()));
                    keys(document, environment.value(), environment.key(), facts);
                    Bindings.declaredIn(document, environment.value(), environment.key(), facts);
                }));
    }

    private static WranglerConfig config(Document document) {
        Node root = document.root();
        RepoPath file = document.file().path();
        Optional<Node> assets = root.get("assets");
        return new WranglerConfig(
                document.file().locateLine(1),
                file,
                !NAMES.contains(file.name()),
                root.string("name").orElse(null),
                root.string("compatibility_date").orElse(null),
                root.get("compatibility_flags").map(Node::strings).orElse(List.of()),
                root.string("pages_build_output_dir").orElse(null),
                root.string("main").orElse(null),
                assets.isPresent(),
                assets.flatMap(a -> a.string("directory")).orElse(null),
                assets.flatMap(a -> a.string("binding")).orElse(null),
                assets.flatMap(a -> a.string("not_found_handling")).orElse(null),
                assets.flatMap(a -> a.get("run_worker_first"))
                        .map(WranglerConfigs::workerFirst)
                        .orElse(List.of()),
                root.get("site").flatMap(s -> s.string("bucket")).orElse(null),
                root.get("env").map(e -> List.copyOf(e.members().keySet())).orElse(List.of()));
    }

    private static void output(Document document, String route, Consumer<Fact> facts) {
        RepoPath folder = document.file().path().parent();
        document.at(route)
                .flatMap(Node::string)
                .flatMap(folder::resolve)
                .ifPresent(directory -> facts.accept(new OutputWitness(
                        document.locate(Route.parse(route)),
                        folder,
                        directory,
                        Witness.WRANGLER_CONFIG,
                        "'" + route + "'")));
    }

    private static List<String> workerFirst(Node value) {
        return value.isTrue() ? List.of("/*") : value.strings();
    }

    private static void keys(Document document, Node table, @Nullable String environment, Consumer<Fact> facts) {
        for (Node.Member member : table.members().values()) {
            if (member.key().equals("env") && environment == null) {
                continue;
            }
            facts.accept(new ConfigKey(
                    document.locate(member),
                    document.file().path(),
                    member.key(),
                    environment,
                    SHOWN.contains(member.key()) ? member.value().scalarText().orElse(null) : null,
                    document.locate(member.value())));
        }
    }

    private static ConfigEnvironment environment(Document document, Node.Member environment, boolean forPages) {
        List<String> overrides = environment.value().members().values().stream()
                .filter(member -> !says(document.root(), member))
                .map(Node.Member::key)
                .sorted()
                .toList();
        return new ConfigEnvironment(
                document.locate(environment), document.file().path(), environment.key(), overrides, forPages);
    }

    /** Whether the top level has the same value for a key. */
    private static boolean says(Node root, Node.Member member) {
        return root.get(member.key()).map(top -> sameValue(top, member.value())).orElse(false);
    }

    private static boolean sameValue(Node a, Node b) {
        if (a.kind() != b.kind()
                || !Objects.equals(a.value(), b.value())
                || a.items().size() != b.items().size()) {
            return false;
        }
        for (int i = 0; i < a.items().size(); i++) {
            if (!sameValue(a.items().get(i), b.items().get(i))) {
                return false;
            }
        }
        return a.members().keySet().equals(b.members().keySet())
                && a.members().values().stream().allMatch(member -> says(b, member));
    }
}
