package dev.pagelift.fix;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The texts of files after edits. */
final class Edited {

    private Edited() {}

    /**
     * By file; empty for one that goes.
     *
     * @param edits none touches another
     */
    static Map<RepoPath, Optional<String>> texts(List<Edit> edits, Snapshot snapshot) {
        Map<RepoPath, List<Edit.Replace>> replacements = new TreeMap<>();
        Map<RepoPath, Optional<String>> texts = new TreeMap<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.Create create) {
                texts.put(create.file(), Optional.of(create.text()));
            } else if (edit instanceof Edit.Delete) {
                texts.put(edit.file(), Optional.empty());
            } else if (edit instanceof Edit.Replace replace) {
                replacements
                        .computeIfAbsent(edit.file(), file -> new ArrayList<>())
                        .add(replace);
            }
        }
        replacements.forEach((file, list) -> texts.put(
                file, Optional.of(replaced(snapshot.file(file).orElseThrow().text(), list))));
        return texts;
    }

    private static String replaced(String text, List<Edit.Replace> replacements) {
        StringBuilder changed = new StringBuilder(text);
        replacements.stream()
                .sorted(Edit.Replace.ORDER.reversed())
                .forEach(
                        edit -> changed.replace(edit.span().start(), edit.span().end(), edit.text()));
        return changed.toString();
    }
}
