package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A GitHub Action that publishes a site or prepares it; see {@code rules/catalog/actions.toml}.
 *
 * @param name without version, lower-case
 * @param host where it publishes; null when its arguments tell
 * @param deploys whether using it publishes
 * @param folder inputs that name the published folder
 * @param defaultFolder the folder when no input names one
 * @param in the input that names the folder the others start from
 * @param env environment variables that name the published folder
 * @param command the input with arguments for {@code tool}
 */
public record ActionKind(
        String name,
        @Nullable String host,
        boolean deploys,
        List<String> folder,
        @Nullable String defaultFolder,
        @Nullable String in,
        List<String> env,
        @Nullable String command,
        @Nullable String tool) {

    private static final class Loaded {
        private static final Map<String, ActionKind> BY_NAME = Catalog.tables("actions", "action").stream()
                .map(ActionKind::of)
                .collect(Collectors.toMap(ActionKind::name, Function.identity()));
    }

    /** The action that {@code uses} names, whatever its case. */
    public static Optional<ActionKind> named(String action) {
        return Optional.ofNullable(Loaded.BY_NAME.get(action.toLowerCase(Locale.ROOT)));
    }

    private static ActionKind of(Node entry) {
        return new ActionKind(
                Catalog.required(entry, "name"),
                entry.string("host").orElse(null),
                Catalog.flag(entry, "deploys"),
                Catalog.strings(entry, "folder"),
                entry.string("default").orElse(null),
                entry.string("in").orElse(null),
                Catalog.strings(entry, "env"),
                entry.string("command").orElse(null),
                entry.string("tool").orElse(null));
    }
}
