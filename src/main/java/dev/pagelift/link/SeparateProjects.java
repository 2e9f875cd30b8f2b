package dev.pagelift.link;

import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.OutputWitness;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folders of files that are published as Pages projects of their own, from a folder that publishes another project as well. Each is a
 * site by itself, since one Worker cannot take the place of two projects.
 */
final class SeparateProjects {

    private final Set<RepoPath> roots = new HashSet<>();

    private SeparateProjects() {}

    static SeparateProjects of(Facts facts, Snapshot snapshot) {
        Map<RepoPath, Map<RepoPath, Set<String>>> names = new HashMap<>();
        for (Command command : facts.all(Command.class)) {
            RepoPath directory = command.directory();
            if (directory != null && command.tool().equals("wrangler")) {
                command.values("--project-name").stream()
                        .findFirst()
                        .ifPresent(name -> names.computeIfAbsent(command.folder(), folder -> new HashMap<>())
                                .computeIfAbsent(directory, folder -> new HashSet<>())
                                .add(name));
            }
        }
        SeparateProjects found = new SeparateProjects();
        names.forEach((folder, published) -> {
            if (areApart(published.values())) {
                published.keySet().stream()
                        .filter(directory ->
                                snapshot.hasFolder(directory) && !folder.isIn(directory) && !isBuilt(directory, facts))
                        .forEach(found.roots::add);
            }
        });
        return found;
    }

    /** Whether several folders are published, and none of them under a name that another has. */
    private static boolean areApart(Collection<Set<String>> names) {
        Set<String> all = new HashSet<>();
        return names.size() > 1 && names.stream().allMatch(own -> own.stream().allMatch(all::add));
    }

    private static boolean isBuilt(RepoPath directory, Facts facts) {
        return facts.all(OutputWitness.class).stream()
                .anyMatch(witness -> witness.witness().isOfBuild()
                        && witness.outputDir() != null
                        && witness.outputDir().isIn(directory));
    }

    /** The root of the site whose published folder this is; null when that is part of a larger one. */
    @Nullable
    RepoPath root(@Nullable RepoPath published) {
        return roots.contains(published) ? published : null;
    }
}
