package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command or flag that newer versions of a tool do not have; see {@code rules/catalog/retired-commands.toml}.
 *
 * @param run the subcommand, or null
 * @param flag the flag, or null
 * @param only the version of the tool with which the subcommand means the retired one, or null for any
 * @param since the first version without it
 * @param becomes what takes the place of the subcommand and does the same, or null
 * @param instead what to use
 */
public record RetiredCommandKind(
        String tool,
        @Nullable String run,
        @Nullable String flag,
        @Nullable String only,
        String since,
        @Nullable String becomes,
        String instead) {

    private static final class Loaded {
        private static final List<RetiredCommandKind> KINDS = Catalog.tables("retired-commands", "command").stream()
                .map(RetiredCommandKind::of)
                .toList();
    }

    public static List<RetiredCommandKind> all() {
        return Loaded.KINDS;
    }

    /** Whether a command is, or has, what is retired. */
    public boolean isIn(String program, @Nullable String version, String subcommand, List<String> flags) {
        if (!program.equals(tool) || only != null && !only.equals(version)) {
            return false;
        }
        return run != null ? run.equals(subcommand) : flags.contains(flag);
    }

    private static RetiredCommandKind of(Node entry) {
        return new RetiredCommandKind(
                Catalog.required(entry, "tool"),
                entry.string("run").orElse(null),
                entry.string("flag").orElse(null),
                entry.string("only").orElse(null),
                Catalog.required(entry, "since"),
                entry.string("becomes").orElse(null),
                Catalog.required(entry, "instead"));
    }
}
