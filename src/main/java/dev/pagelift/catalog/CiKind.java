package dev.pagelift.catalog;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of file that holds shell text under known keys; see {@code rules/catalog/ci.toml}.
 *
 * @param files names and paths, with {@code *} for anything within one name
 * @param script keys whose texts are run
 * @param folder keys beside them that name where
 * @param variables keys of tables that give variables their values
 * @param hidden whether an entry whose name starts with a dot runs only where another one names it
 */
public record CiKind(
        String id,
        List<String> files,
        String place,
        List<String> script,
        List<String> folder,
        Set<String> variables,
        boolean hidden) {

    private static final class Loaded {
        private static final List<CiKind> KINDS =
                Catalog.tables("ci", "ci").stream().map(CiKind::of).toList();
    }

    /** The kind of a file, told by its path. */
    public static Optional<CiKind> of(RepoPath path) {
        for (CiKind kind : Loaded.KINDS) {
            for (String pattern : kind.files) {
                if (matches(pattern, path)) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean matches(String pattern, RepoPath path) {
        return pattern.startsWith("/") ? matches(pattern.substring(1), path.toString()) : matches(pattern, path.name());
    }

    private static boolean matches(String pattern, String text) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(text);
        }
        String after = pattern.substring(star + 1);
        return text.length() >= pattern.length() - 1
                && text.startsWith(pattern.substring(0, star))
                && text.endsWith(after)
                && text.substring(star, text.length() - after.length()).indexOf('/') < 0;
    }

    private static CiKind of(Node entry) {
        return new CiKind(
                Catalog.required(entry, "id"),
                Catalog.strings(entry, "files"),
                Catalog.required(entry, "place"),
                Catalog.strings(entry, "script"),
                Catalog.strings(entry, "folder"),
                Set.copyOf(Catalog.strings(entry, "variables")),
                entry.get("hidden").map(Node::isTrue).orElse(false));
    }
}
