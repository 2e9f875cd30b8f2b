package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A framework, site generator or build tool; see {@code rules/catalog/frameworks.toml}, which says what each field means.
 *
 * @param order its place in the catalogue
 * @param marks files that prove it
 * @param settings names of files with its options
 * @param tools programs that build it
 * @param options where each of its options may stand
 */
public record FrameworkKind(
        int order,
        String id,
        String name,
        Category category,
        List<String> packages,
        List<FileMark> marks,
        boolean needsPage,
        List<String> unless,
        List<String> supersedes,
        @Nullable String command,
        List<String> tools,
        @Nullable String output,
        List<String> settings,
        Map<String, List<String>> options,
        List<String> flags,
        List<String> variables,
        List<Variant> variants,
        boolean notFoundPage,
        boolean singlePage,
        @Nullable String gem,
        @Nullable String python,
        @Nullable String pagesAdapter,
        @Nullable String workersAdapter,
        @Nullable String workersFrom,
        @Nullable String guide) {

    /** What it is; where two are found in one folder, the one whose constant stands earlier is what the site is built with. */
    public enum Category {
        APPLICATION,
        GENERATOR,
        INTERFACE,
        BUNDLER,
        SERVER,
        WORKSHOP
    }

    /** What it builds instead when an option has a value. */
    public record Variant(String option, String value, String output, boolean notFoundPage) {}

    private static final class Loaded {
        private static final Map<String, FrameworkKind> BY_ID = new LinkedHashMap<>();

        static {
            for (Node entry : Catalog.tables("frameworks", "framework")) {
                FrameworkKind kind = FrameworkKind.of(BY_ID.size(), entry);
                BY_ID.put(kind.id, kind);
            }
        }
    }

    /** In the order of the catalogue. */
    public static List<FrameworkKind> all() {
        return List.copyOf(Loaded.BY_ID.values());
    }

    public static FrameworkKind named(String id) {
        return Optional.ofNullable(Loaded.BY_ID.get(id)).orElseThrow();
    }

    private static FrameworkKind of(int order, Node entry) {
        List<FileMark> marks = new ArrayList<>();
        Catalog.strings(entry, "configs").forEach(name -> marks.addAll(FileMark.named(name, List.of(), List.of())));
        entry.get("files").map(Node::items).orElse(List.of()).forEach(file -> marks.addAll(FileMark.of(file)));
        Set<String> settings = new LinkedHashSet<>();
        marks.forEach(mark -> settings.add(mark.path()));
        Catalog.strings(entry, "settings").forEach(name -> settings.addAll(FileMark.names(name)));
        Optional<String> command = entry.string("command");
        return new FrameworkKind(
                order,
                Catalog.required(entry, "id"),
                Catalog.required(entry, "name"),
                Category.valueOf(Catalog.required(entry, "category").toUpperCase(Locale.ROOT)),
                Catalog.strings(entry, "packages"),
                List.copyOf(marks),
                Catalog.flag(entry, "needs-page"),
                Catalog.strings(entry, "unless"),
                Catalog.strings(entry, "supersedes"),
                command.orElse(null),
                tools(entry, command),
                entry.string("output").orElse(null),
                List.copyOf(settings),
                options(entry),
                Catalog.strings(entry, "flags"),
                Catalog.strings(entry, "variables"),
                variants(entry),
                Catalog.flag(entry, "not-found-page"),
                Catalog.flag(entry, "single-page"),
                entry.string("gem").orElse(null),
                entry.string("python").orElse(null),
                entry.string("pages-adapter").orElse(null),
                entry.string("workers-adapter").orElse(null),
                entry.string("workers-from").orElse(null),
                entry.string("guide").orElse(null));
    }

    private static List<String> tools(Node entry, Optional<String> command) {
        List<String> tools = Catalog.strings(entry, "tools");
        return tools.isEmpty()
                ? command.map(line -> List.of(line.split(" ")[0])).orElse(List.of())
                : tools;
    }

    private static Map<String, List<String>> options(Node entry) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        entry.get("options")
                .ifPresent(table -> table.members()
                        .forEach(
                                (key, member) -> options.put(key, member.value().strings())));
        return options;
    }

    private static List<Variant> variants(Node entry) {
        return entry.get("variants").map(Node::items).orElse(List.of()).stream()
                .map(variant -> new Variant(
                        Catalog.required(variant, "option"),
                        Catalog.required(variant, "value"),
                        Catalog.required(variant, "output"),
                        Catalog.flag(variant, "not-found-page")))
                .toList();
    }
}
