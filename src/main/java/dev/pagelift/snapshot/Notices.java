package dev.pagelift.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects notices, of each kind only so many: a repository can give cause for millions. */
final class Notices {

    private static final int MOST_OF_A_KIND = 100;

    private final Map<String, List<Notice>> byKind = new HashMap<>();
    private final Map<String, Integer> untold = new HashMap<>();

    synchronized void add(Notice notice) {
        List<Notice> alike = byKind.computeIfAbsent(notice.kind(), kind -> new ArrayList<>());
        if (alike.contains(notice)) {
            return;
        }
        if (alike.size() < MOST_OF_A_KIND) {
            alike.add(notice);
        } else {
            untold.merge(notice.kind(), 1, Integer::sum);
        }
    }

    synchronized List<Notice> sorted() {
        List<Notice> all = new ArrayList<>();
        byKind.values().forEach(all::addAll);
        untold.forEach((kind, number) -> all.add(more(kind, number)));
        return all.stream().sorted().toList();
    }

    private Notice more(String kind, int number) {
        List<Notice> told = byKind.getOrDefault(kind, List.of());
        boolean incomplete = told.stream().anyMatch(notice -> notice.effect() == Notice.Effect.INCOMPLETE);
        return new Notice(
                kind,
                incomplete ? Notice.Effect.INCOMPLETE : Notice.Effect.NOTE,
                Location.startOf(RepoPath.ROOT),
                number + " more notices of the kind '" + kind + "' are not told.");
    }
}
