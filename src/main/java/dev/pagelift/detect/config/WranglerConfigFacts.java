package dev.pagelift.detect.config;

import dev.pagelift.catalog.KeyKind;
import dev.pagelift.cloudflare.wrangler.CheckedKey;
import dev.pagelift.cloudflare.wrangler.ConfigRole;
import dev.pagelift.cloudflare.wrangler.Environments;
import dev.pagelift.cloudflare.wrangler.KeyCheck;
import dev.pagelift.cloudflare.wrangler.KeyCheck.Place;
import dev.pagelift.fact.BindingFact.BindingSource;
import dev.pagelift.fact.ConfigFact.ConfigEnvironment;
import dev.pagelift.fact.ConfigFact.ConfigKey;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.OutputWitness;
import dev.pagelift.fact.FrameworkFact.Witness;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Node.Member;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of one Wrangler configuration: the file, its keys, its environments and its bindings. */
final class WranglerConfigFacts {

    /** Stands for an environment in facts about the {@code previews} block. */
    private static final String PREVIEWS = "previews";

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

    private final Document document;
    private final Node root;
    private final RepoPath file;
    private final ConfigRole role;
    private final Environments environments;
    private final Consumer<Fact> facts;

    WranglerConfigFacts(Document document, ConfigRole role, Consumer<Fact> facts) {
        this.document = document;
        this.root = document.root();
        this.file = document.file().path();
        this.role = role;
        this.environments = new Environments(root);
        this.facts = facts;
    }

    void find() {
        facts.accept(config());
        Stream.of("pages_build_output_dir", "assets.directory", "site.bucket").forEach(this::output);
        table(root, null, Place.TOP);
        root.get(PREVIEWS).ifPresent(block -> table(block, PREVIEWS, Place.PREVIEWS));
        for (String name : environments.names()) {
            Node table = root.get("env", name).orElseThrow();
            facts.accept(environment(name));
            table(table, name, Place.ENVIRONMENT);
            table.get(PREVIEWS).ifPresent(block -> table(block, name + "." + PREVIEWS, Place.PREVIEWS));
        }
    }

    private void table(Node table, @Nullable String environment, Place place) {
        KeyCheck.check(table, place, key -> {
            if (!key.path().equals("env")) {
                facts.accept(key(key, environment));
            }
        });
        BindingSource source = role == ConfigRole.TEMPLATE ? BindingSource.TEMPLATE : BindingSource.CONFIG;
        Bindings.declaredIn(document.file()::locate, source, table, environment, facts);
    }

    private WranglerConfig config() {
        Optional<Node> assets = root.get("assets");
        return new WranglerConfig(
                document.file().locateLine(1),
                file,
                document.problems().isEmpty(),
                role,
                root.string("name").orElse(null),
                root.get("compatibility_date").flatMap(Node::scalarText).orElse(null),
                root.get("compatibility_flags").map(Node::strings).orElse(List.of()),
                root.string("pages_build_output_dir").orElse(null),
                root.string("main").orElse(null),
                assets.isPresent(),
                assets.flatMap(a -> a.string("directory")).orElse(null),
                assets.flatMap(a -> a.string("binding")).orElse(null),
                assets.flatMap(a -> a.string("not_found_handling")).orElse(null),
                assets.flatMap(a -> a.string("html_handling")).orElse(null),
                assets.flatMap(a -> a.get("run_worker_first"))
                        .map(WranglerConfigFacts::workerFirst)
                        .orElse(List.of()),
                root.get("site").flatMap(site -> site.string("bucket")).orElse(null),
                environments.names(),
                domains(environments.topLevel()),
                root.get("placement", "mode")
                        .flatMap(Node::string)
                        .filter("smart"::equals)
                        .isPresent(),
                root.get(PREVIEWS).isPresent(),
                root.get("observability").isPresent());
    }

    private static List<String> workerFirst(Node value) {
        return value.isTrue() ? List.of("/*") : value.strings();
    }

    /** Patterns of routes that are custom domains. */
    private static List<String> domains(Map<String, Member> keys) {
        return Stream.of("route", "routes")
                .flatMap(key -> Optional.ofNullable(keys.get(key)).stream())
                .flatMap(routes ->
                        routes.value().isArray() ? routes.value().items().stream() : Stream.of(routes.value()))
                .filter(route -> route.get("custom_domain").filter(Node::isTrue).isPresent())
                .flatMap(route -> route.string("pattern").stream())
                .toList();
    }

    private void output(String route) {
        RepoPath folder = file.parent();
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

    private ConfigKey key(CheckedKey key, @Nullable String environment) {
        Member member = key.member();
        return new ConfigKey(
                document.locate(member),
                file,
                role,
                key.path(),
                environment,
                SHOWN.contains(key.path()) ? member.value().scalarText().orElse(null) : null,
                document.locate(member.value()),
                key.status(),
                isOnPages(key),
                isForPages(),
                root.get("main").isPresent() || root.get("assets").isPresent(),
                root.get("assets").isPresent(),
                key.replacement(),
                key.reason(),
                key.advice());
    }

    /** What Pages does not mind counts as what it can have. */
    private static boolean isOnPages(CheckedKey key) {
        Node value = key.member().value();
        return KeyKind.named(key.path())
                .map(kind -> kind.pages() && kind.notOnPages().stream().allMatch(field -> isEmpty(value.get(field)))
                        || !kind.pages() && isEmpty(Optional.of(value))
                        || kind.standard() != null && kind.standard().isSameAs(value))
                .orElse(true);
    }

    private static boolean isEmpty(Optional<Node> value) {
        return value.filter(node -> !(node.isArray() && node.items().isEmpty())
                        && !(node.isObject() && node.members().isEmpty()))
                .isEmpty();
    }

    private boolean isForPages() {
        return root.get("pages_build_output_dir").isPresent();
    }

    private ConfigEnvironment environment(String name) {
        Map<String, Member> own = environments.own(name);
        List<String> overrides = own.keySet().stream()
                .filter(key -> KeyKind.named(key).isPresent() && !isAsAtTop(key, own))
                .sorted()
                .toList();
        boolean claims = !own.containsKey("routes") && !own.containsKey("route");
        return new ConfigEnvironment(
                document.locate(root.get("env").flatMap(env -> env.member(name)).orElseThrow()),
                file,
                role,
                name,
                overrides,
                environments.dropped(name),
                isForPages(),
                claims ? domains(environments.topLevel()) : List.of(),
                topLevel(overrides));
    }

    private boolean isAsAtTop(String key, Map<String, Member> own) {
        return root.get(key)
                .filter(top -> Optional.ofNullable(own.get(key))
                        .filter(member -> member.value().isSameAs(top))
                        .isPresent())
                .isPresent();
    }

    private List<Fact.Related> topLevel(List<String> keys) {
        return keys.stream()
                .flatMap(key -> root.member(key).stream())
                .map(member ->
                        new Fact.Related(document.locate(member), "The top level sets '" + member.key() + "' here."))
                .toList();
    }
}
