package dev.pagelift.snapshot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Collects notices, of each kind only the first so many in their order: a repository can give cause for millions, from all threads. */
final class Notices {

    private static final int MOST_OF_A_KIND = 100;

    private final Map<String, NavigableSet<Notice>> byKind = new HashMap<>();
    private final Map<String, Integer> untold = new HashMap<>();

    synchronized void add(Notice notice) {
        NavigableSet<Notice> alike = byKind.computeIfAbsent(notice.kind(), kind -> new TreeSet<>());
        if (alike.add(notice) && alike.size() > MOST_OF_A_KIND) {
            alike.pollLast();
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
        boolean incomplete = byKind.getOrDefault(kind, Collections.emptyNavigableSet()).stream()
                .anyMatch(notice -> notice.effect() == Notice.Effect.INCOMPLETE);
        return new Notice(
                kind,
                incomplete ? Notice.Effect.INCOMPLETE : Notice.Effect.NOTE,
                Location.startOf(RepoPath.ROOT),
                number + " more notices of the kind '" + kind + "' are not told.");
    }
}
