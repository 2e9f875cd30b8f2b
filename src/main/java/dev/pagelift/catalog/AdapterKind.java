package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What makes a framework's build run on a host; see {@code rules/catalog/adapters.toml}, which says what each field means.
 *
 * @param host {@code pages}, {@code workers}, {@code cloudflare} for either, {@code workers-sites}, another host, or {@code any}
 */
public record AdapterKind(
        String id,
        List<String> frameworks,
        Choice by,
        String host,
        @Nullable String pagesUntil,
        @Nullable String configuresFrom,
        @Nullable String output,
        @Nullable String configuredOutput,
        boolean own,
        @Nullable String within,
        List<String> options) {

    /** What chooses it. */
    public enum Choice {
        OPTION,
        PLUGIN,
        DEPENDENCY,
        FOLDER
    }

    private static final class Loaded {
        private static final List<AdapterKind> KINDS = Catalog.tables("adapters", "adapter").stream()
                .map(AdapterKind::of)
                .toList();
    }

    /** Those for a framework, the ones that win over others first. */
    public static List<AdapterKind> of(String framework) {
        return Loaded.KINDS.stream()
                .filter(kind -> kind.frameworks.contains(framework))
                .toList();
    }

    /** Whether a module or preset is this adapter; a module below the package's is. */
    public boolean isNamed(String name) {
        return name.equals(id)
                || name.startsWith(id + "/")
                || name.replace('_', '-').equals(id);
    }

    /** Whether it is a package, and not the name of a preset or of a folder. */
    public boolean isPackage() {
        return id.contains("/") || by == Choice.DEPENDENCY || id.startsWith("solid-start-") || id.startsWith("vike-");
    }

    /** Whether it is the name of a preset, which the framework brings itself. */
    public boolean isPreset() {
        return by == Choice.OPTION && !isPackage();
    }

    /** The package that brings it: the module's name without what lies below the package. */
    public String packageName() {
        int slash = id.indexOf('/', id.startsWith("@") ? id.indexOf('/') + 1 : 0);
        return slash < 0 ? id : id.substring(0, slash);
    }

    private static AdapterKind of(Node entry) {
        return new AdapterKind(
                Catalog.required(entry, "id"),
                Catalog.strings(entry, "frameworks"),
                Choice.valueOf(Catalog.required(entry, "by").toUpperCase(Locale.ROOT)),
                Catalog.required(entry, "host"),
                Catalog.text(entry, "pages-until"),
                Catalog.text(entry, "configures-from"),
                Catalog.text(entry, "output"),
                Catalog.text(entry, "configured-output"),
                Catalog.flag(entry, "own"),
                Catalog.text(entry, "within"),
                Catalog.strings(entry, "options"));
    }
}
