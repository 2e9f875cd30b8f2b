package dev.pagelift.detect.framework;

import dev.pagelift.catalog.FileMark;
import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.detect.Repository;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Frameworks told by their files. */
final class MarkedFiles {

    private record Marked(FrameworkKind kind, FileMark mark) {}

    private static final Map<String, List<Marked>> BY_NAME = byName();

    private final Repository repository;
    private final Pages pages;

    MarkedFiles(Repository repository) {
        this.repository = repository;
        this.pages = new Pages(repository.snapshot());
    }

    private static Map<String, List<Marked>> byName() {
        Map<String, List<Marked>> byName = new HashMap<>();
        for (FrameworkKind kind : FrameworkKind.all()) {
            for (FileMark mark : kind.marks()) {
                byName.computeIfAbsent(mark.name(), name -> new ArrayList<>()).add(new Marked(kind, mark));
            }
        }
        return byName;
    }

    List<Evidence> all() {
        List<Evidence> found = new ArrayList<>();
        for (SourceFile file : repository.snapshot().files()) {
            String name = file.path().name();
            found.addAll(in(file, BY_NAME.getOrDefault(name, List.of())));
            int dot = name.lastIndexOf('.');
            if (dot > 0) {
                found.addAll(in(file, BY_NAME.getOrDefault("*" + name.substring(dot), List.of())));
            }
        }
        return found;
    }

    /** Where a file fits several marks of a framework, the one that names the most folders around it is meant. */
    private Collection<Evidence> in(SourceFile file, List<Marked> candidates) {
        Map<String, Evidence> found = new LinkedHashMap<>();
        Map<String, Integer> depth = new HashMap<>();
        for (Marked candidate : candidates) {
            RepoPath folder = folder(file.path(), candidate.mark);
            int folders = candidate.mark.folders().size();
            if (folder != null
                    && folders >= depth.getOrDefault(candidate.kind.id(), 0)
                    && fits(file, folder, candidate.mark)) {
                depth.put(candidate.kind.id(), folders);
                found.put(candidate.kind.id(), evidence(file, folder, candidate));
            }
        }
        return found.values();
    }

    /** The folder that a mark tells something about; null when the file does not lie in the folders that it names, or where no site is. */
    private static @Nullable RepoPath folder(RepoPath file, FileMark mark) {
        RepoPath folder = file.parent();
        for (int i = mark.folders().size() - 1; i >= 0; i--) {
            if (!folder.name().equals(mark.folders().get(i))) {
                return null;
            }
            folder = folder.parent();
        }
        return isForTools(folder) ? null : folder;
    }

    /** {@code .github/workflows/hugo.yml} says how a site is built, and is not the configuration of one. */
    private static boolean isForTools(RepoPath folder) {
        for (RepoPath at = folder; !at.isRoot(); at = at.parent()) {
            if (at.name().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(SourceFile file, RepoPath folder, FileMark mark) {
        boolean beside = mark.beside().isEmpty()
                || mark.beside().stream()
                        .flatMap(path -> folder.resolve(path).stream())
                        .anyMatch(path -> repository.snapshot().file(path).isPresent()
                                || repository.snapshot().hasFolder(path));
        return beside && (mark.says().isEmpty() || mark.isIn(file.text()));
    }

    private Evidence evidence(SourceFile file, RepoPath folder, Marked marked) {
        return new Evidence(
                marked.kind,
                folder,
                folder,
                Location.startOf(file.path()),
                null,
                null,
                "has '" + marked.mark.path() + "'",
                true,
                false,
                pages.existFor(marked.kind, folder));
    }
}
