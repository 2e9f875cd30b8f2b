package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A framework or site generator; see {@code rules/catalog/frameworks.toml}.
 *
 * @param packages npm packages, any of which proves it
 * @param configs names of files, any of which proves it
 * @param supersedes ids of what it is built on, which it hides
 * @param command the default build command
 * @param output the default output directory, from the root of the site
 * @param notFoundPage whether its build writes a {@code 404.html} by itself
 * @param singlePage whether its build is a single-page application
 */
public record FrameworkKind(
        String id,
        List<String> packages,
        List<String> configs,
        List<String> supersedes,
        @Nullable String command,
        @Nullable String output,
        boolean notFoundPage,
        boolean singlePage) {

    private static final class Loaded {
        private static final List<FrameworkKind> KINDS = Catalog.tables("frameworks", "framework").stream()
                .map(FrameworkKind::of)
                .toList();
    }

    public static List<FrameworkKind> all() {
        return Loaded.KINDS;
    }

    public static FrameworkKind named(String id) {
        return all().stream().filter(kind -> kind.id.equals(id)).findFirst().orElseThrow();
    }

    private static FrameworkKind of(Node entry) {
        return new FrameworkKind(
                Catalog.required(entry, "id"),
                Catalog.strings(entry, "packages"),
                Catalog.strings(entry, "configs"),
                Catalog.strings(entry, "supersedes"),
                entry.string("command").orElse(null),
                entry.string("output").orElse(null),
                entry.get("not-found-page").map(Node::isTrue).orElse(false),
                entry.get("single-page").map(Node::isTrue).orElse(false));
    }
}
