package dev.pagelift.detect.module;

import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code exports} or {@code imports} of a package.json. Several conditions may lead to a file of the repository, so all targets
 * count, those that Wrangler's bundler takes first.
 *
 * @see <a href="https://nodejs.org/api/packages.html#package-entry-points">Node.js on package entry points</a>
 */
final class ExportsField {

    /** Wrangler 4 bundles with the first three; esbuild adds the others. */
    private static final Set<String> WANTED =
            Set.of("workerd", "worker", "browser", "import", "module", "require", "default");

    private static final int DEEPEST = 20;

    private final Node field;

    private ExportsField(Node field) {
        this.field = field;
    }

    static ExportsField of(Node field) {
        return new ExportsField(field);
    }

    /** What a subpath ({@code .}, {@code ./a}) or a name ({@code #a}) leads to, the preferred first; nothing when it is not there. */
    List<String> targets(String subpath) {
        if (!hasSubpaths()) {
            return subpath.equals(".") ? collect(field, "") : List.of();
        }
        Optional<Node> exact = field.get(subpath).filter(node -> !subpath.contains("*"));
        if (exact.isPresent()) {
            return collect(exact.get(), "");
        }
        return field.members().keySet().stream()
                .filter(key -> matches(key, subpath))
                .max(Comparator.comparingInt(ExportsField::prefixLength).thenComparingInt(String::length))
                .map(key -> collect(field.get(key).orElseThrow(), star(key, subpath)))
                .orElse(List.of());
    }

    private boolean hasSubpaths() {
        return field.members().keySet().stream().anyMatch(key -> key.startsWith(".") || key.startsWith("#"));
    }

    private static int prefixLength(String key) {
        int star = key.indexOf('*');
        return star < 0 ? key.length() : star;
    }

    /** A pattern has one star; a key that ends with a slash stands for everything below it. */
    private static boolean matches(String key, String subpath) {
        int star = key.indexOf('*');
        if (star < 0) {
            return key.endsWith("/") && subpath.startsWith(key) && subpath.length() > key.length();
        }
        return subpath.length() >= key.length()
                && subpath.startsWith(key.substring(0, star))
                && subpath.endsWith(key.substring(star + 1));
    }

    private static String star(String key, String subpath) {
        int star = key.indexOf('*');
        int end = star < 0 ? subpath.length() : subpath.length() - (key.length() - star - 1);
        return subpath.substring(prefixLength(key), end);
    }

    /** How much a target is wanted. */
    private enum Rank {
        RUN,
        RUN_ELSEWHERE,
        TYPES
    }

    private record Target(Rank rank, String path) {}

    private static List<String> collect(Node target, String star) {
        List<Target> found = new ArrayList<>();
        collect(target, Rank.RUN, star, found, 0);
        return found.stream()
                .sorted(Comparator.comparing(Target::rank))
                .map(Target::path)
                .distinct()
                .toList();
    }

    private static void collect(Node target, Rank rank, String star, List<Target> found, int depth) {
        target.string().ifPresent(path -> found.add(new Target(rank, fill(path, star))));
        if (depth < DEEPEST) {
            target.items().forEach(item -> collect(item, rank, star, found, depth + 1));
            target.members()
                    .forEach((condition, member) ->
                            collect(member.value(), rank(rank, condition), star, found, depth + 1));
        }
    }

    private static String fill(String path, String star) {
        return path.endsWith("/") ? path + star : path.replace("*", star);
    }

    private static Rank rank(Rank outer, String condition) {
        if (condition.startsWith("types")) {
            return Rank.TYPES;
        }
        return outer == Rank.RUN && !WANTED.contains(condition) ? Rank.RUN_ELSEWHERE : outer;
    }
}
