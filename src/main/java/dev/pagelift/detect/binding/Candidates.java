package dev.pagelift.detect.binding;

import dev.pagelift.catalog.BindingHelper;
import dev.pagelift.catalog.Entrance;
import dev.pagelift.detect.binding.Projects.Project;
import dev.pagelift.detect.module.ScriptFiles;
import dev.pagelift.snapshot.SourceFile;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Chooses the scripts that are worth parsing by the words in their texts. */
final class Candidates {

    private final Entries entries;
    private final WordSearch words = new WordSearch(wanted());
    private final Queue<SourceFile> generated = new ConcurrentLinkedQueue<>();

    Candidates(Entries entries) {
        this.entries = entries;
    }

    /**
     * A script where the environment may be handed over.
     *
     * @param entrances those whose names it mentions
     * @param route whether Pages calls its exports
     * @param worker whether its default export may be a Worker
     * @param listens whether it may be a Worker of the service-worker format
     */
    record Candidate(
            SourceFile file,
            Project project,
            List<Entrance> entrances,
            List<BindingHelper> helpers,
            boolean route,
            boolean worker,
            boolean listens) {

        private boolean isHopeless() {
            return entrances.isEmpty() && helpers.isEmpty() && !route && !worker && !listens;
        }
    }

    private static Set<String> wanted() {
        Set<String> all = new HashSet<>(WorkerModules.HANDLERS);
        all.add(WorkerModules.EXPORT);
        all.add(ServiceWorkerGlobals.LISTENER);
        for (Entrance entrance : Entrance.all()) {
            all.addAll(entrance.words());
            all.addAll(entrance.mentions());
        }
        BindingHelper.all().forEach(helper -> all.addAll(helper.names()));
        return all;
    }

    /** Whether a script is to be looked into: tests and what a browser runs are not, unless something says that they are served. */
    boolean isReadable(SourceFile file) {
        return entries.has(file.path()) || !ScriptFiles.isTest(file) && !ScriptFiles.isPublished(file);
    }

    /** A readable script, if it is one; may be asked from several threads. */
    Optional<Candidate> candidate(SourceFile file, Project project) {
        Candidate candidate = candidate(file, project, words.in(file.text()));
        if (candidate.isHopeless()) {
            return Optional.empty();
        }
        if (!entries.has(file.path()) && ScriptFiles.isGenerated(file)) {
            generated.add(file);
            return Optional.empty();
        }
        return Optional.of(candidate);
    }

    private Candidate candidate(SourceFile file, Project project, WordSearch.Found found) {
        return new Candidate(
                file,
                project,
                project.entrances().stream()
                        .filter(entrance -> isMentioned(entrance, found))
                        .toList(),
                project.helpers().stream()
                        .filter(helper -> found.hasAny(helper.names()))
                        .toList(),
                entries.routes().contains(file.path()),
                entries.workers().contains(file.path())
                        || found.has(WorkerModules.EXPORT) && found.hasAny(WorkerModules.HANDLERS),
                found.has(ServiceWorkerGlobals.LISTENER));
    }

    private static boolean isMentioned(Entrance entrance, WordSearch.Found found) {
        return entrance.hasWord(found::has) && (entrance.mentions().isEmpty() || found.hasAny(entrance.mentions()));
    }

    /** Scripts that would have been candidates had a program not written them, by path. */
    List<SourceFile> generated() {
        return generated.stream().sorted(Comparator.comparing(SourceFile::path)).toList();
    }
}
