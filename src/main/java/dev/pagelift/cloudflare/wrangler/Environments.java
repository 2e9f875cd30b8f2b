package dev.pagelift.cloudflare.wrangler;

import dev.pagelift.catalog.KeyKind;
import dev.pagelift.catalog.KeyKind.Inheritance;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Node.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a Wrangler configuration means for each of its environments.
 *
 * <p>An environment has the keys it sets, and of the top level those that are inherited; the others it goes without. Both products
 * reckon alike. They differ in what is deployed: {@code wrangler deploy} deploys the top level and {@code --env x} another Worker,
 * while Pages deploys {@code env.production} or {@code env.preview}, and the top level where there is none.
 */
public final class Environments {

    /** What Pages calls the environment of the production branch. */
    public static final String PRODUCTION = "production";

    /** What Pages calls the environment of all other branches. */
    public static final String PREVIEW = "preview";

    private final Node root;

    public Environments(Node root) {
        this.root = root;
    }

    /** In the order of the file. */
    public List<String> names() {
        return root.get("env").map(env -> List.copyOf(env.members().keySet())).orElse(List.of());
    }

    /** What {@code wrangler deploy} deploys without {@code --env}. */
    public Map<String, Member> topLevel() {
        Map<String, Member> keys = new LinkedHashMap<>(root.members());
        keys.remove("env");
        return keys;
    }

    /** What {@code wrangler deploy --env} deploys: the effective keys, each with the place that sets it. */
    public Map<String, Member> onWorkers(String environment) {
        Map<String, Member> keys = topLevel();
        keys.keySet().removeIf(key -> inheritance(key) == Inheritance.REPEATED);
        own(environment).forEach((key, member) -> {
            if (inheritance(key) != Inheritance.NEVER) {
                keys.put(key, member);
            }
        });
        return keys;
    }

    /** What Pages deploys for production or previews. */
    public Map<String, Member> onPages(String environment) {
        return table(environment).isPresent() ? onWorkers(environment) : topLevel();
    }

    /** Keys that the top level has and an environment goes without, sorted. */
    public List<String> dropped(String environment) {
        Map<String, Member> effective = onWorkers(environment);
        return topLevel().keySet().stream()
                .filter(key -> KeyKind.named(key).isPresent() && !effective.containsKey(key))
                .sorted()
                .toList();
    }

    /** Keys that do not mean the same in two sets of effective keys, sorted. */
    public static List<String> differences(Map<String, Member> one, Map<String, Member> other) {
        TreeSet<String> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        keys.removeIf(key -> isSame(one.get(key), other.get(key)));
        return List.copyOf(keys);
    }

    private static boolean isSame(@Nullable Member one, @Nullable Member other) {
        return one != null && other != null && one.value().isSameAs(other.value());
    }

    /** The keys that an environment itself sets. */
    public Map<String, Member> own(String environment) {
        return table(environment).map(Node::members).orElse(Map.of());
    }

    private Optional<Node> table(String environment) {
        return root.get("env", environment);
    }

    private static Inheritance inheritance(String key) {
        return KeyKind.named(key).map(KeyKind::environment).orElse(Inheritance.INHERITED);
    }
}
