package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.PackageVersion;
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
 * @param workersFrom the first version for Workers, one for each major version that has its own
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
        @Nullable String copied,
        List<String> settings,
        Map<String, List<String>> options,
        List<String> flags,
        @Nullable OutputArgument argument,
        @Nullable String within,
        List<String> variables,
        List<Variant> variants,
        boolean notFoundPage,
        boolean singlePage,
        @Nullable String gem,
        @Nullable String python,
        @Nullable String go,
        @Nullable String pagesAdapter,
        @Nullable String workersAdapter,
        List<String> workersFrom,
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

    /**
     * What it builds instead when an option has a value, or when one of some files is there.
     *
     * @param option its name, or null
     * @param value that of the option, or null
     * @param files from the folder of the sources; none where an option decides
     */
    public record Variant(
            @Nullable String option, @Nullable String value, List<String> files, String output, boolean notFoundPage) {}

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

    /**
     * The version to go to before a site can move to Workers; empty when the one there is will do, or may.
     *
     * @param range as declared
     * @param resolved what a lock file holds
     */
    public Optional<String> upgradeFrom(@Nullable String range, @Nullable String resolved) {
        String known = resolved != null ? resolved : range;
        if (known == null) {
            return Optional.empty();
        }
        return PackageVersion.lowest(known).flatMap(version -> {
            Optional<String> sameLine = workersFrom.stream()
                    .filter(from -> PackageVersion.lowest(from)
                            .filter(first -> first.major() == version.major())
                            .isPresent())
                    .findFirst();
            boolean exact = resolved != null || Character.isDigit(known.charAt(0));
            return sameLine.isPresent()
                    ? sameLine.filter(from -> exact && version.isBefore(from))
                    : workersFrom.stream().filter(version::isBefore).findFirst();
        });
    }

    private static FrameworkKind of(int order, Node entry) {
        List<FileMark> marks = marks(entry);
        String command = Catalog.text(entry, "command");
        return new FrameworkKind(
                order,
                Catalog.required(entry, "id"),
                Catalog.required(entry, "name"),
                Category.valueOf(Catalog.required(entry, "category").toUpperCase(Locale.ROOT)),
                Catalog.strings(entry, "packages"),
                marks,
                Catalog.flag(entry, "needs-page"),
                Catalog.strings(entry, "unless"),
                Catalog.strings(entry, "supersedes"),
                command,
                tools(entry, command),
                Catalog.text(entry, "output"),
                Catalog.text(entry, "copied"),
                settings(entry, marks),
                options(entry),
                Catalog.strings(entry, "flags"),
                OutputArgument.of(entry).orElse(null),
                Catalog.text(entry, "within"),
                Catalog.strings(entry, "variables"),
                variants(entry),
                Catalog.flag(entry, "not-found-page"),
                Catalog.flag(entry, "single-page"),
                Catalog.text(entry, "gem"),
                Catalog.text(entry, "python"),
                Catalog.text(entry, "go"),
                Catalog.text(entry, "pages-adapter"),
                Catalog.text(entry, "workers-adapter"),
                Catalog.strings(entry, "workers-from"),
                Catalog.text(entry, "guide"));
    }

    private static List<FileMark> marks(Node entry) {
        List<FileMark> marks = new ArrayList<>();
        for (String name : Catalog.strings(entry, "configs")) {
            marks.addAll(FileMark.named(name, List.of(), List.of()));
        }
        for (Node file : Catalog.items(entry, "files")) {
            marks.addAll(FileMark.of(file));
        }
        return List.copyOf(marks);
    }

    private static List<String> settings(Node entry, List<FileMark> marks) {
        Set<String> settings = new LinkedHashSet<>();
        for (FileMark mark : marks) {
            settings.add(mark.path());
        }
        for (String name : Catalog.strings(entry, "settings")) {
            settings.addAll(FileMark.names(name));
        }
        return List.copyOf(settings);
    }

    private static List<String> tools(Node entry, @Nullable String command) {
        List<String> tools = Catalog.strings(entry, "tools");
        return !tools.isEmpty() || command == null ? tools : List.of(command.split(" ")[0]);
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
        List<Variant> variants = new ArrayList<>();
        for (Node variant : Catalog.items(entry, "variants")) {
            variants.add(new Variant(
                    Catalog.text(variant, "option"),
                    Catalog.text(variant, "value"),
                    Catalog.text(variant, "file") == null
                            ? List.of()
                            : FileMark.names(Catalog.required(variant, "file")),
                    Catalog.required(variant, "output"),
                    Catalog.flag(variant, "not-found-page")));
        }
        return variants;
    }
}
