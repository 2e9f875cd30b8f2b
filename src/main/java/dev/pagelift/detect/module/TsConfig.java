package dev.pagelift.detect.module;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a tsconfig.json or jsconfig.json, together with what it extends, says about the names of modules.
 *
 * @param baseUrl the folder that plain names are looked for in
 * @param pathsFolder where the paths start from when there is no base folder: that of the file that has them
 * @param paths patterns with at most one star, each with what it may stand for
 */
record TsConfig(@Nullable RepoPath baseUrl, RepoPath pathsFolder, Map<String, List<String>> paths) {

    private static final String OWN_FOLDER = "${configDir}";

    static final TsConfig EMPTY = new TsConfig(null, RepoPath.ROOT, Map.of());

    /**
     * One file by itself.
     *
     * @param folder of the file
     * @param user the folder of the file that extends this one, or this one's own
     */
    static TsConfig of(Node compilerOptions, RepoPath folder, RepoPath user) {
        RepoPath baseUrl = compilerOptions
                .string("baseUrl")
                .flatMap(path -> resolve(folder, path, user))
                .orElse(null);
        return compilerOptions
                .get("paths")
                .map(paths -> new TsConfig(baseUrl, folder, patterns(paths)))
                .orElse(new TsConfig(baseUrl, folder, Map.of()));
    }

    static Map<String, List<String>> patterns(Node paths) {
        Map<String, List<String>> patterns = new LinkedHashMap<>();
        paths.members()
                .forEach((pattern, member) ->
                        patterns.put(pattern, member.value().strings()));
        return patterns;
    }

    private static Optional<RepoPath> resolve(RepoPath folder, String path, RepoPath user) {
        return path.startsWith(OWN_FOLDER)
                ? user.resolve("." + path.substring(OWN_FOLDER.length()))
                : folder.resolve(path);
    }

    /** This one where it says something, the other one where not. */
    TsConfig over(TsConfig inherited) {
        RepoPath base = baseUrl == null ? inherited.baseUrl : baseUrl;
        return paths.isEmpty()
                ? new TsConfig(base, inherited.pathsFolder, inherited.paths)
                : new TsConfig(base, pathsFolder, paths);
    }

    /** What a name may stand for, in the order in which it is tried: what the closest pattern says, then the base folder. */
    List<RepoPath> candidates(String name, RepoPath user) {
        List<RepoPath> candidates = new ArrayList<>();
        RepoPath from = baseUrl == null ? pathsFolder : baseUrl;
        pattern(name)
                .ifPresent(pattern -> paths.getOrDefault(pattern, List.of())
                        .forEach(target -> resolve(from, target.replace("*", star(pattern, name)), user)
                                .ifPresent(candidates::add)));
        if (baseUrl != null) {
            baseUrl.resolve(name).ifPresent(candidates::add);
        }
        return candidates;
    }

    private Optional<String> pattern(String name) {
        if (!name.contains("*") && paths.containsKey(name)) {
            return Optional.of(name);
        }
        return paths.keySet().stream()
                .filter(pattern -> matches(pattern, name))
                .max(Comparator.comparingInt(pattern -> pattern.indexOf('*')));
    }

    private static boolean matches(String pattern, String name) {
        int star = pattern.indexOf('*');
        return star >= 0
                && name.length() >= pattern.length() - 1
                && name.startsWith(pattern.substring(0, star))
                && name.endsWith(pattern.substring(star + 1));
    }

    private static String star(String pattern, String name) {
        int star = pattern.indexOf('*');
        return star < 0 ? "" : name.substring(star, name.length() - (pattern.length() - star - 1));
    }
}
